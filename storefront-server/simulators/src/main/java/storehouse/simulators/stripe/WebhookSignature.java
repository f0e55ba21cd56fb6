package storehouse.simulators.stripe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import storehouse.simulators.outgoing.Headers;

/// Stripe's webhook signature: HMAC-SHA256 over time and payload.
final class WebhookSignature implements Headers {
  /// Knows the secret and is never fed itself: a copy is cheaper than a new one.
  private final Mac keyed;

  WebhookSignature(String secret) {
    try {
      keyed = Mac.getInstance("HmacSHA256");
      keyed.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no HmacSHA256", missing);
    }
  }

  @Override
  public Map<String, String> of(byte[] payload, Instant sentAt) {
    return Map.of(
        "User-Agent",
        "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
        "Stripe-Signature",
        header(payload, sentAt));
  }

  private String header(byte[] payload, Instant sentAt) {
    var time = String.valueOf(sentAt.getEpochSecond());
    var mac = copy();
    mac.update((time + ".").getBytes(US_ASCII));
    return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal(payload));
  }

  private Mac copy() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException unexpected) {
      throw new IllegalStateException("HmacSHA256 cannot be copied here", unexpected);
    }
  }
}
