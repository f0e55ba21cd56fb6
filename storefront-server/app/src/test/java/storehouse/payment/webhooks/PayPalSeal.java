package storehouse.payment.webhooks;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Signs as PayPal does, with a certificate that is shown where PayPal keeps its own.
///
/// @param stranger another key, whose certificate is nowhere
record PayPalSeal(KeyPair key, KeyPair stranger, URI certificate) {

  static final String SIGNATURE = "PAYPAL-TRANSMISSION-SIG";
  static final String TIME = "PAYPAL-TRANSMISSION-TIME";
  static final String CERTIFICATE = "PAYPAL-CERT-URL";
  static final String ALGORITHM = "PAYPAL-AUTH-ALGO";
  private static final String ID = "PAYPAL-TRANSMISSION-ID";
  private static final String RSA = "SHA256withRSA";
  private static final X500Name NAME = new X500Name("CN=messageverificationcerts.test");

  static PayPalSeal shownOn(Site site) {
    try {
      KeyPair key = newKey();
      return new PayPalSeal(
          key, newKey(), site.show("/v1/notifications/certs/CERT-test", certificate(key)));
    } catch (GeneralSecurityException | OperatorCreationException | IOException cannot) {
      throw new IllegalStateException(cannot);
    }
  }

  private static KeyPair newKey() throws GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2_048);
    return keys.generateKeyPair();
  }

  /// In PEM, signed by itself.
  static String certificate(KeyPair key) throws OperatorCreationException, IOException {
    Instant now = Instant.now();
    byte[] encoded =
        new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(30))),
                NAME,
                key.getPublic())
            .build(new JcaContentSignerBuilder(RSA).build(key.getPrivate()))
            .getEncoded();
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
        + "\n-----END CERTIFICATE-----\n";
  }

  static String webhookId(Seal seal) {
    return "WEBHOOK" + (seal == Seal.UNKNOWN ? Seal.LIVE : seal);
  }

  static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// Under [Seal#UNKNOWN] for the webhook that is live, and by a stranger.
  Letter signed(byte[] body, Seal seal, Instant at) {
    return signed(body, seal, at, seal == Seal.UNKNOWN ? stranger : key);
  }

  Letter signed(byte[] body, Seal seal, Instant at, KeyPair by) {
    String id = UUID.nameUUIDFromBytes(body).toString();
    try {
      Signature signature = Signature.getInstance(RSA);
      signature.initSign(by.getPrivate());
      signature.update(message(id, time(at), webhookId(seal), body));
      return new Letter(
          Map.of(
              ID, id,
              TIME, time(at),
              SIGNATURE, Base64.getEncoder().encodeToString(signature.sign()),
              CERTIFICATE, certificate.toString(),
              ALGORITHM, RSA),
          body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] message(String id, String time, String webhookId, byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return String.join("|", id, time, webhookId, String.valueOf(checksum.getValue()))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// Whether the letter is signed so.
  boolean isOn(Letter letter, Seal seal) {
    PublicKey trusted = key.getPublic();
    try {
      Signature signature = Signature.getInstance(RSA);
      signature.initVerify(trusted);
      signature.update(
          message(letter.header(ID), letter.header(TIME), webhookId(seal), letter.body()));
      return signature.verify(Base64.getDecoder().decode(letter.header(SIGNATURE)));
    } catch (GeneralSecurityException | IllegalArgumentException forged) {
      return false;
    }
  }
}
