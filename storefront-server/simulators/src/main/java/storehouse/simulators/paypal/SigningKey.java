package storehouse.simulators.paypal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import storehouse.simulators.journal.Journal;

/// The key that webhooks are signed with, and the certificate that tells the shop its public half.
/// Made at the first start, and kept in the journal so that a later start signs alike.
record SigningKey(PrivateKey key, X509Certificate certificate) {
  static final String ALGORITHM = "SHA256withRSA";
  private static final X500Name NAME =
      new X500Name("CN=messageverificationcerts.paypal.com,O=PayPal simulator");
  private static final int BITS = 2048;
  private static final Duration VALID = Duration.ofDays(3650);

  /// Both in DER.
  private record Kept(byte[] key, byte[] certificate) {}

  static SigningKey of(Journal journal, InstantSource clock) throws IOException {
    var table = journal.table("signing-key", Kept.class, 1);
    try {
      if (table.find(ALGORITHM).isEmpty()) {
        table.put(ALGORITHM, make(clock));
      }
      return read(table.find(ALGORITHM).orElseThrow());
    } catch (GeneralSecurityException | OperatorCreationException cannot) {
      throw new IOException("The key for PayPal's webhooks cannot be made or read", cannot);
    }
  }

  /// Finding the primes takes up to a second, so a process does it once.
  private static final class Pair {
    static final KeyPair OF_THIS_PROCESS = find();

    private static KeyPair find() {
      try {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException missing) {
        throw new IllegalStateException("This Java runtime has no RSA", missing);
      }
    }
  }

  private static Kept make(InstantSource clock) throws OperatorCreationException, IOException {
    var pair = Pair.OF_THIS_PROCESS;
    var now = clock.instant();
    var builder =
        new JcaX509v3CertificateBuilder(
            NAME,
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(VALID)),
            NAME,
            pair.getPublic());
    var signed = builder.build(new JcaContentSignerBuilder(ALGORITHM).build(pair.getPrivate()));
    return new Kept(pair.getPrivate().getEncoded(), signed.getEncoded());
  }

  private static SigningKey read(Kept kept) throws GeneralSecurityException {
    var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(kept.key()));
    var certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(kept.certificate()));
    return new SigningKey(key, certificate);
  }

  /// Where the certificate is served: another address for another certificate.
  String path() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      var hex = HexFormat.of().formatHex(digest);
      return "/v1/notifications/certs/CERT-"
          + String.join("-", hex.substring(0, 8), hex.substring(8, 16), hex.substring(16, 24));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("A certificate that cannot be written", impossible);
    }
  }

  String pem() {
    try {
      var base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));
      return "-----BEGIN CERTIFICATE-----\n"
          + base64.encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("A certificate that cannot be written", impossible);
    }
  }
}
