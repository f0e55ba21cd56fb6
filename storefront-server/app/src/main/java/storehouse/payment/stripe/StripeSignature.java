package storehouse.payment.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stripe's `Stripe-Signature: t=...,v1=...`: an HMAC-SHA256 over the time and the raw body. Any of
/// several `v1` may match, since Stripe signs with both secrets while one is being replaced.
final class StripeSignature {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
  private static final Duration TOLERANCE = Duration.ofSeconds(300);

  /// Copied for each message: to find a provider and to prepare the key anew costs more than the
  /// message itself.
  private final Mac prepared;

  StripeSignature(String secret) {
    try {
      prepared = Mac.getInstance(ALGORITHM);
      prepared.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no " + ALGORITHM, missing);
    }
  }

  boolean accepts(String header, byte[] body, Instant now) {
    List<String> parts = Arrays.asList(header.split(","));
    String sentAt = parts.stream().filter(part -> part.startsWith("t=")).findFirst().orElse("t=");
    String seconds = sentAt.substring(2);
    if (!SECONDS.matcher(seconds).matches() || !isRecent(Long.parseLong(seconds), now)) {
      return false;
    }
    byte[] expected = sign(seconds, body).getBytes(StandardCharsets.US_ASCII);
    return parts.stream()
        .filter(part -> part.startsWith("v1="))
        .map(part -> part.substring(3).getBytes(StandardCharsets.US_ASCII))
        .anyMatch(given -> MessageDigest.isEqual(expected, given));
  }

  private static boolean isRecent(long seconds, Instant now) {
    return Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(TOLERANCE) <= 0;
  }

  private String sign(String seconds, byte[] body) {
    try {
      Mac mac = (Mac) prepared.clone();
      mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("The JDK's own " + ALGORITHM + " can be copied", impossible);
    }
  }
}
