package storehouse.payment.webhooks;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import storehouse.payment.webhooks.Forgery.Maker;
import storehouse.payment.webhooks.Forgery.Sent;

/// What PayPal's letters are open to, since they say themselves where their certificate is, and
/// since their signature covers no more of the body than a checksum.
final class PayPalLetters {

  private static final Map<String, Function<String, String>> CERTIFICATES =
      Map.of(
          "another host", url -> url.replace("127.0.0.1", "certificates.test"),
          "a host that begins like it", url -> url.replace("127.0.0.1", "127.0.0.1.test"),
          "a name before the host", url -> url.replace("//", "//api.paypal.com@"),
          "another folder", url -> url.replace("/certs/", "/../../other/"),
          "a query", url -> url + "?cert=1",
          "a file", _ -> "file:///etc/passwd",
          "no address", _ -> "CERT-test",
          "nothing", _ -> "");

  private PayPalLetters() {}

  static List<Forgery> tricks(PayPalForger paypal, Site site) {
    site.show("/v1/notifications/certs/CERT-nonsense", "nonsense");
    List<Forgery> all = new ArrayList<>();
    CERTIFICATES.forEach((name, change) -> all.add(certificate(paypal, "from " + name, change)));
    all.add(certificate(paypal, "that is none", url -> url.replace("CERT-test", "CERT-nonsense")));
    all.add(
        certificate(paypal, "that is not there", url -> url.replace("CERT-test", "CERT-missing")));
    all.add(
        Forgery.refused(
            "PayPal: another way to sign",
            only(
                paypal,
                it -> it.sent(it.genuine().withHeader(PayPalSeal.ALGORITHM, "SHA1withRSA")))));
    all.add(
        Forgery.contradicted(
            "PayPal: another amount of the same checksum",
            only(paypal, PayPalLetters::sameChecksum)));
    return List.copyOf(all);
  }

  private static Forgery certificate(
      PayPalForger paypal, String which, Function<String, String> change) {
    return Forgery.refused(
        "PayPal: a certificate " + which,
        only(
            paypal,
            it -> {
              Letter letter = it.genuine();
              String url = change.apply(letter.header(PayPalSeal.CERTIFICATE));
              return it.sent(letter.withHeader(PayPalSeal.CERTIFICATE, url));
            }));
  }

  private static Maker only(PayPalForger paypal, Maker maker) {
    return it -> it.forger() == paypal ? maker.make(it) : Optional.empty();
  }

  /// Passes as signed, as long as PayPal signs so: what it says must not be believed for that.
  private static Optional<Sent> sameChecksum(Case it) {
    Letter genuine = it.genuine();
    JsonObject lie = it.forger().renamed(it.lie(Field.AMOUNT).orElseThrow(), it.random());
    String open = lie.toString();
    String body = open.substring(0, open.length() - 1) + ",\"note\":\"";
    Letter collided =
        genuine.withBody(Checksums.collision(body, "\"}", genuine.body(), it.random()));
    if (!it.forger().vouches(collided, it.now())) {
      throw new IllegalStateException("The checksum is another: " + collided.text());
    }
    return it.sent(collided);
  }
}
