package storehouse.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stripe's `Stripe-Signature: t=...,v1=...`: an HMAC-SHA256 over the time and the raw body. Any of
/// several `v1` may match, since Stripe signs with both secrets while one is being replaced.
record StripeSignature(String secret) {

  private static final Duration TOLERANCE = Duration.ofSeconds(300);

  boolean accepts(String header, byte[] body, Instant now) {
    List<String> parts = Arrays.asList(header.split(","));
    String sentAt = parts.stream().filter(part -> part.startsWith("t=")).findFirst().orElse("t=");
    String seconds = sentAt.substring(2).strip();
    if (!seconds.matches("\\d{1,12}") || !isRecent(Long.parseLong(seconds), now)) {
      return false;
    }
    byte[] expected = sign(seconds, body).getBytes(StandardCharsets.US_ASCII);
    return parts.stream()
        .filter(part -> part.startsWith("v1="))
        .map(part -> part.substring(3).strip().getBytes(StandardCharsets.US_ASCII))
        .anyMatch(given -> MessageDigest.isEqual(expected, given));
  }

  private static boolean isRecent(long seconds, Instant now) {
    return Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(TOLERANCE) <= 0;
  }

  private String sign(String seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no HmacSHA256", missing);
    }
  }

  @Override
  public String toString() {
    return "StripeSignature[secret withheld]";
  }
}
