package storehouse.fulfilment.carrier.ups;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// HTTP to UPS with a deadline. Tells what was certainly not done from what may have been done.
@Singleton
public final class UpsCalls {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration DEADLINE = Duration.ofSeconds(15);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final UpsSettings settings;
  private final UpsTokens tokens;

  @Inject
  public UpsCalls(UpsSettings settings, UpsTokens tokens) {
    this.settings = settings;
    this.tokens = tokens;
  }

  /// Posts to a path below `/api`. A token that UPS no longer knows is replaced once.
  UpsAnswer post(String path, JsonObject body) {
    UpsAnswer answer = attempt(path, body);
    if (answer instanceof UpsAnswer.NotSent(String reason) && reason.equals(UpsTokens.REJECTED)) {
      tokens.forget();
      return attempt(path, body);
    }
    return answer;
  }

  private UpsAnswer attempt(String path, JsonObject body) {
    Optional<String> token = tokens.current(http);
    if (token.isEmpty()) {
      return new UpsAnswer.NotSent("UPS does not let us sign in");
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.url() + "/api" + path))
            .timeout(DEADLINE)
            .header("Authorization", "Bearer " + token.get())
            .header("Content-Type", "application/json")
            .header("transactionSrc", "storehouse")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      return answer(http.send(request, BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException unreachable) {
      return new UpsAnswer.NotSent("UPS cannot be reached");
    } catch (IOException lost) {
      return new UpsAnswer.Unknown("the answer was lost: " + lost);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new UpsAnswer.Unknown("stopped while waiting for the answer");
    }
  }

  private static UpsAnswer answer(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status == 401) {
      return new UpsAnswer.NotSent(UpsTokens.REJECTED);
    }
    if (status == 429) {
      return new UpsAnswer.NotSent("UPS is too busy");
    }
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      JsonObject body = reader.readObject();
      if (status < 300) {
        return new UpsAnswer.Done(body);
      }
      return status < 500 && status != 408
          ? refused(body)
          : new UpsAnswer.Unknown("UPS answered " + status);
    } catch (JsonException | ClassCastException | NullPointerException unreadable) {
      return new UpsAnswer.Unknown("UPS answered " + status + " in a form that we do not read");
    }
  }

  private static UpsAnswer refused(JsonObject body) {
    List<JsonObject> errors = UpsWire.each(body.getJsonObject("response").get("errors"));
    JsonObject first = errors.getFirst();
    return new UpsAnswer.Refused(first.getString("code"), first.getString("message"));
  }
}
