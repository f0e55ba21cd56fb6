package storehouse.payment.paypal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.http.GatewayHttp;
import storehouse.payment.gateway.http.Reply;

/// The access token, kept until shortly before it expires. However many threads need a new one, one
/// of them fetches it, and all of them get what came of that.
final class PayPalTokens {

  /// A request that takes its whole deadline still ends while its token is good.
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final GatewayHttp http;
  private final String credentials;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Granted> held = new AtomicReference<>();
  private final AtomicReference<@Nullable CompletableFuture<Access>> fetching =
      new AtomicReference<>();

  PayPalTokens(GatewayHttp http, PayPalSettings settings, InstantSource clock) {
    byte[] idAndSecret =
        (settings.clientId() + ":" + settings.clientSecret()).getBytes(StandardCharsets.UTF_8);
    this.http = http;
    this.credentials = Base64.getEncoder().encodeToString(idAndSecret);
    this.clock = clock;
  }

  sealed interface Access {}

  record Granted(String token, Instant until) implements Access {}

  /// There is no token; this is what PayPal said instead.
  record Denied(Reply reply) implements Access {}

  Access get() {
    Granted known = known();
    if (known != null) {
      return known;
    }
    CompletableFuture<Access> mine = new CompletableFuture<>();
    CompletableFuture<Access> running = fetching.compareAndExchange(null, mine);
    if (running != null) {
      return running.join();
    }
    try {
      Granted meanwhile = known();
      mine.complete(meanwhile == null ? fetched() : meanwhile);
      return mine.join();
    } finally {
      fetching.set(null);
      mine.completeExceptionally(new IllegalStateException("No token could be fetched"));
    }
  }

  private @Nullable Granted known() {
    Granted known = held.get();
    return known != null && clock.instant().isBefore(known.until()) ? known : null;
  }

  /// PayPal does not take this one any more.
  void forget(Granted spent) {
    held.compareAndSet(spent, null);
  }

  private Access fetched() {
    Instant asked = clock.instant();
    HttpPost request =
        http.post(
            "/v1/oauth2/token",
            new UrlEncodedFormEntity(
                List.of(new BasicNameValuePair("grant_type", "client_credentials")),
                StandardCharsets.UTF_8));
    request.setHeader("Authorization", "Basic " + credentials);
    Reply reply = http.send(request);
    Granted granted =
        reply instanceof Reply.Answered answered && answered.isOk()
            ? granted(answered.body(), asked)
            : null;
    if (granted == null) {
      return new Denied(reply);
    }
    held.set(granted);
    return granted;
  }

  private static @Nullable Granted granted(JsonObject body, Instant asked) {
    String token = PayPalJson.text(body, "access_token");
    return !token.isEmpty() && body.get("expires_in") instanceof JsonNumber seconds
        ? new Granted(token, asked.plusSeconds(seconds.longValue()).minus(MARGIN))
        : null;
  }
}
