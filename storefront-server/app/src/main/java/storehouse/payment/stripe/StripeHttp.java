package storehouse.payment.stripe;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Form-encoded requests to Stripe and its JSON answers.
final class StripeHttp {

  private static final String API_VERSION = "2026-07-29.dahlia";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /// Kept: finding the JSON provider anew costs more than parsing an answer.
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private final URI api;
  private final String secretKey;
  private final Duration deadline;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  StripeHttp(StripeSettings settings) {
    this.api = settings.api();
    this.secretKey = settings.secretKey();
    this.deadline = settings.deadline();
  }

  /// What came back, if anything did.
  sealed interface Reply {

    record Answered(int status, JsonObject body) implements Reply {}

    /// The request may have had its effect, or not.
    record NoAnswer(String why) implements Reply {}
  }

  Reply get(String path) {
    return send(request(path).GET().build());
  }

  Reply post(String path, String key, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path))
        .timeout(deadline)
        .header("Authorization", "Bearer " + secretKey)
        .header("Stripe-Version", API_VERSION);
  }

  private Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Reply.Answered(response.statusCode(), json(response.body()));
    } catch (IOException lost) {
      return new Reply.NoAnswer(String.valueOf(lost));
    } catch (JsonException garbled) {
      return new Reply.NoAnswer("The answer is not JSON: " + garbled.getMessage());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new Reply.NoAnswer("The shop is stopping");
    }
  }

  static JsonObject json(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
