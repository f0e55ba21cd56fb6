package storehouse.launcher.imports;

import static storehouse.launcher.console.Texts.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import storehouse.launcher.console.StartFailure;
import storehouse.model.backoffice.CountReport;
import storehouse.model.backoffice.ImportStatus;
import storehouse.model.backoffice.SignInRequest;
import storehouse.model.backoffice.StockReceipt;

/// The part of the back-office API that a launcher needs, for one member of staff. Whatever the
/// shop refuses is a [StartFailure] in the shop's own words. Safe for use by several threads.
public final class BackofficeClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);
  private static final int UNAUTHORISED = 401;
  private static final int TOO_MANY = 429;
  private static final int MOST_PAUSES = 60;
  private static final int FIRST_ERROR = 400;
  private static final String JSON_TYPE = "application/json";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(LONGEST_CONNECT)
          .build();
  private final String base;
  private final SignInRequest account;
  private volatile String token;

  /// Signs in at the shop, `http://127.0.0.1:8080`.
  public BackofficeClient(String shop, SignInRequest account) {
    this.base = shop + "/api/backoffice/v1";
    this.account = account;
    this.token = signIn();
  }

  private String signIn() {
    HttpRequest request =
        request("/auth/token", JSON_TYPE).POST(BodyPublishers.ofString(json(account))).build();
    return tree(accepted(send(request))).path("token").asText();
  }

  /// Stores a picture under the SHA-256 of its bytes.
  public void putMedia(String sha256, byte[] bytes) {
    call("PUT", "/media/" + sha256, "image/jpeg", BodyPublishers.ofByteArray(bytes));
  }

  /// Starts importing a file, which is sent piece by piece and never held in memory.
  public ImportStatus startImport(FileFormat format, Path file) {
    String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    String path = "/imports?format=" + format.key() + "&name=" + name;
    try {
      return status(call("POST", path, format.mediaType(), BodyPublishers.ofFile(file)));
    } catch (FileNotFoundException e) {
      throw new StartFailure(text("import.no-file", file), e);
    }
  }

  /// Sends a list of counted stock and waits until all of it is taken in.
  public CountReport count(Path file) {
    String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
    try {
      String body =
          call("POST", "/stock-counts?name=" + name, "text/csv", BodyPublishers.ofFile(file));
      return JSON.treeToValue(tree(body), CountReport.class);
    } catch (FileNotFoundException e) {
      throw new StartFailure(text("import.no-file", file), e);
    } catch (JsonProcessingException e) {
      throw new StartFailure(text("import.unreadable", file), e);
    }
  }

  public ImportStatus importStatus(String id) {
    return status(call("GET", "/imports/" + id, JSON_TYPE, BodyPublishers.noBody()));
  }

  public void receive(List<StockReceipt> receipts) {
    call("POST", "/stock/receipts", JSON_TYPE, BodyPublishers.ofString(json(receipts)));
  }

  private String call(String method, String path, String type, BodyPublisher body) {
    HttpResponse<String> answer = authorised(method, path, type, body);
    if (answer.statusCode() == UNAUTHORISED) {
      token = signIn();
      answer = authorised(method, path, type, body);
    }
    return accepted(answer);
  }

  private HttpResponse<String> authorised(
      String method, String path, String type, BodyPublisher body) {
    return send(
        request(path, type)
            .header("Authorization", "Bearer " + token)
            .method(method, body)
            .build());
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(LONGEST_ANSWER)
        .header("Content-Type", type)
        .header("Accept", JSON_TYPE);
  }

  /// A shop that asks for patience gets it.
  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      for (int pauses = 0; answer.statusCode() == TOO_MANY && pauses < MOST_PAUSES; pauses++) {
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
        Thread.sleep(Duration.ofSeconds(seconds));
        answer = client.send(request, BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException e) {
      throw new StartFailure(text("import.no-answer", base, describe(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailure(text("interrupted"), e);
    }
  }

  private static String describe(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String accepted(HttpResponse<String> answer) {
    if (answer.statusCode() < FIRST_ERROR) {
      return answer.body();
    }
    throw new StartFailure(
        text("import.refused", answer.statusCode(), answer.uri().getPath(), problem(answer)));
  }

  private static String problem(HttpResponse<String> answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body());
      return problem.path("detail").asText(problem.path("title").asText());
    } catch (JsonProcessingException e) {
      return text("import.no-reason");
    }
  }

  private static ImportStatus status(String body) {
    try {
      return JSON.treeToValue(tree(body), ImportStatus.class);
    } catch (JsonProcessingException e) {
      throw new StartFailure(text("import.unreadable", body), e);
    }
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new StartFailure(text("import.unreadable", body), e);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
