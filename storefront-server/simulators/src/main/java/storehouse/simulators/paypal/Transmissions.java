package storehouse.simulators.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.outgoing.Headers;

/// PayPal's webhook signature: RSA over the transmission's id and time, the webhook's id, and the
/// CRC-32 of the body in decimal digits.
record Transmissions(SigningKey signer, String webhookId, URI gateway) implements Headers {

  @Override
  public Map<String, String> of(byte[] payload, Instant sentAt) {
    var id = UUID.randomUUID().toString();
    var time = sentAt.truncatedTo(ChronoUnit.SECONDS).toString();
    return Map.of(
        "User-Agent",
        "PayPal/AUHR-214.0",
        "PAYPAL-TRANSMISSION-ID",
        id,
        "PAYPAL-TRANSMISSION-TIME",
        time,
        "PAYPAL-TRANSMISSION-SIG",
        signature(message(id, time, payload)),
        "PAYPAL-CERT-URL",
        certificateUrl(),
        "PAYPAL-AUTH-ALGO",
        SigningKey.ALGORITHM);
  }

  String certificatePath() {
    return signer.path();
  }

  private String certificateUrl() {
    return gateway + certificatePath();
  }

  private byte[] message(String id, String time, byte[] payload) {
    var checksum = new CRC32();
    checksum.update(payload);
    return String.join("|", id, time, webhookId, String.valueOf(checksum.getValue()))
        .getBytes(UTF_8);
  }

  private String signature(byte[] message) {
    try {
      var signature = Signature.getInstance(SigningKey.ALGORITHM);
      signature.initSign(signer.key());
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("The key for PayPal's webhooks cannot sign", unusable);
    }
  }

  /// Adds the certificate, which anybody may read.
  Router certificateOn(Router site) {
    return site.get(certificatePath(), _ -> Answer.of(200, "application/x-pem-file", signer.pem()));
  }

  Router on(Router api) {
    return api.post("/v1/notifications/verify-webhook-signature", this::verify);
  }

  private Answer verify(Request request) {
    var body = Fields.of(request);
    var id = body.required("transmission_id");
    var time = body.required("transmission_time");
    var signature = body.required("transmission_sig");
    boolean ours =
        body.required("cert_url").equals(certificateUrl())
            && body.required("auth_algo").equals(SigningKey.ALGORITHM)
            && body.required("webhook_id").equals(webhookId);
    var event = Json.bytes(body.requiredObject("webhook_event").json());
    boolean good = ours && isGood(message(id, time, event), signature);
    return Answer.json(200, Json.object().put("verification_status", good ? "SUCCESS" : "FAILURE"));
  }

  private boolean isGood(byte[] message, String given) {
    try {
      var signature = Signature.getInstance(SigningKey.ALGORITHM);
      signature.initVerify(signer.certificate());
      signature.update(message);
      return signature.verify(Base64.getDecoder().decode(given));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }
}
