package storehouse.backoffice.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import storehouse.model.shop.ProblemDetail;

/// The staff API of one server, with the token of whoever is signed in. Every call blocks and
/// belongs on a worker thread; each ends within its time limit.
public final class Server {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(4);

  /// Longer than the server grants a carrier, so that its refusal arrives before we give up.
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private final HttpClient http;
  private final URI address;
  private final Optional<String> token;

  private Server(HttpClient http, URI address, Optional<String> token) {
    this.http = http;
    this.address = address;
    this.token = token;
  }

  public static Server at(URI address) {
    // Plain HTTP/1.1: the upgrade that would be tried otherwise is lost on many proxies.
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    return new Server(http, address, Optional.empty());
  }

  public Server withToken(String bearer) {
    return new Server(http, address, Optional.of(bearer));
  }

  public URI address() {
    return address;
  }

  public <T> Answer<T> get(String path, TypeReference<T> shape) {
    return ask("GET", path, BodyPublishers.noBody(), shape);
  }

  public <T> Answer<T> post(String path, Object body, TypeReference<T> shape) {
    return ask("POST", path, json(body), shape);
  }

  /// A command that is carried out once for each `key`, however often it is sent.
  public <T> Answer<T> post(String path, String key, Object body, TypeReference<T> shape) {
    HttpRequest.Builder request = request("POST", path, json(body));
    return send(request.header("Idempotency-Key", key).build(), response -> read(response, shape));
  }

  /// A command that needs no words beside its address.
  public <T> Answer<T> post(String path, TypeReference<T> shape) {
    return ask("POST", path, BodyPublishers.noBody(), shape);
  }

  public <T> Answer<T> put(String path, Object body, TypeReference<T> shape) {
    return ask("PUT", path, json(body), shape);
  }

  /// The bytes behind an address that the server gave us; the token goes to our server only.
  public Answer<byte[]> bytes(String reference) {
    URI target = address.resolve(reference);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).timeout(ANSWER_LIMIT).header("Accept", "image/png,image/*");
    if (address.getAuthority().equals(target.getAuthority())) {
      token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    }
    return send(request.build(), HttpResponse::body);
  }

  private <T> Answer<T> ask(
      String method, String path, BodyPublisher body, TypeReference<T> shape) {
    return send(request(method, path, body).build(), response -> read(response, shape));
  }

  private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/api/backoffice/v1" + path))
            .timeout(ANSWER_LIMIT)
            .header("Accept", "application/json, application/problem+json")
            .header("Content-Type", "application/json")
            .method(method, body);
    token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    return request;
  }

  private static <T> T read(HttpResponse<byte[]> response, TypeReference<T> shape)
      throws IOException {
    return JSON.readValue(response.body(), shape);
  }

  private <T> Answer<T> send(HttpRequest request, Reading<T> reading) {
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      int status = response.statusCode();
      if (status / 100 == 2) {
        return new Answer.Got<>(reading.read(response));
      }
      return new Answer.Failed<>(refusal(response));
    } catch (JsonProcessingException unreadable) {
      return new Answer.Failed<>(new Failure.Unreadable(unreadable.getOriginalMessage()));
    } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
      return new Answer.Failed<>(new Failure.Unreachable(address));
    } catch (IOException lost) {
      return new Answer.Failed<>(new Failure.Lost(address));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Answer.Failed<>(new Failure.Lost(address));
    }
  }

  private Failure refusal(HttpResponse<byte[]> response) throws IOException {
    if (response.statusCode() == 401 && token.isPresent()) {
      return new Failure.SignedOut();
    }
    String type = response.headers().firstValue("Content-Type").orElse("");
    if (!type.contains("json")) {
      return new Failure.Unreadable("HTTP " + response.statusCode());
    }
    return new Failure.Refused(JSON.readValue(response.body(), ProblemDetail.class));
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException("Not a wire record: " + body.getClass(), impossible);
    }
  }

  private interface Reading<T> {
    T read(HttpResponse<byte[]> response) throws IOException;
  }
}
