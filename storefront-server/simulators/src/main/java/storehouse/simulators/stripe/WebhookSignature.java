package storehouse.simulators.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stripe's webhook signature: HMAC-SHA256 over time and payload.
record WebhookSignature(String secret) {

  /// The value of the header `Stripe-Signature`.
  String header(String payload, Instant sentAt) {
    long seconds = sentAt.getEpochSecond();
    return "t=" + seconds + ",v1=" + hmac(seconds + "." + payload);
  }

  private String hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no HmacSHA256", missing);
    }
  }

  @Override
  public String toString() {
    return "WebhookSignature[secret withheld]";
  }
}
