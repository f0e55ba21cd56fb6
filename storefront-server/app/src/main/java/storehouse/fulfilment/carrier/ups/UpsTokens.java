package storehouse.fulfilment.carrier.ups;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The OAuth token for UPS, fetched when it is needed and kept until shortly before it ends.
@Singleton
public final class UpsTokens {

  static final String REJECTED = "UPS no longer knows our token";

  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final UpsSettings settings;
  private final Clock clock;
  private @Nullable String token;
  private Instant goodUntil = Instant.MIN;

  @Inject
  public UpsTokens(UpsSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  synchronized void forget() {
    token = null;
  }

  /// Empty when UPS gives us none.
  synchronized Optional<String> current(HttpClient http) {
    if (token == null || !clock.instant().isBefore(goodUntil)) {
      fetch(http);
    }
    return Optional.ofNullable(token);
  }

  private void fetch(HttpClient http) {
    token = null;
    String pair = settings.clientId() + ":" + settings.clientSecret();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(settings.url() + "/security/v1/oauth/token"))
            .timeout(DEADLINE)
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("x-merchant-id", settings.account())
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        keep(response.body());
      }
    } catch (IOException | JsonException unavailable) {
      token = null;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject answer = reader.readObject();
      long seconds = Long.parseLong(answer.getString("expires_in"));
      goodUntil = clock.instant().plusSeconds(seconds).minus(MARGIN);
      token = answer.getString("access_token");
    }
  }
}
