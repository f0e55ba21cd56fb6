package storehouse.payment.paypal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import storehouse.payment.gateway.webhook.WebhookRequest;

/// PayPal's signature of a webhook: RSA with SHA-256 over the transmission's id and time, our
/// webhook's id and the CRC-32 of the raw body, by the key of a certificate that the webhook names.
/// Any of several webhook ids may be meant, while one is being replaced.
record PayPalSignature(
    List<String> webhookIds, PayPalCertificates certificates, InstantSource clock) {

  private static final String ALGORITHM = "SHA256withRSA";

  /// PayPal repeats a webhook for three days with the id and the time of its first transmission,
  /// and does not say how late the last repeat may be.
  private static final Duration OLDEST = Duration.ofDays(4);

  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  boolean accepts(WebhookRequest request) {
    return request.header("PAYPAL-AUTH-ALGO").equals(ALGORITHM)
        && isRecent(request.header("PAYPAL-TRANSMISSION-TIME"))
        && certificates
            .at(request.header("PAYPAL-CERT-URL"))
            .filter(certificate -> isSigned(request, certificate))
            .isPresent();
  }

  private boolean isRecent(String time) {
    try {
      Instant sentAt = Instant.parse(time);
      Instant now = clock.instant();
      return sentAt.isAfter(now.minus(OLDEST)) && sentAt.isBefore(now.plus(CLOCKS_DIFFER));
    } catch (DateTimeParseException noTime) {
      return false;
    }
  }

  private boolean isSigned(WebhookRequest request, X509Certificate certificate) {
    return webhookIds.stream().anyMatch(id -> isSigned(request, certificate, id));
  }

  private static boolean isSigned(
      WebhookRequest request, X509Certificate certificate, String webhookId) {
    CRC32 checksum = new CRC32();
    checksum.update(request.body());
    String signed =
        String.join(
            "|",
            request.header("PAYPAL-TRANSMISSION-ID"),
            request.header("PAYPAL-TRANSMISSION-TIME"),
            webhookId,
            String.valueOf(checksum.getValue()));
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(certificate);
      signature.update(signed.getBytes(StandardCharsets.UTF_8));
      return signature.verify(
          Base64.getDecoder().decode(request.header("PAYPAL-TRANSMISSION-SIG")));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }
}
