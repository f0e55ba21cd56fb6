package storehouse.payment.adyen;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import storehouse.payment.CardLibrary;
import storehouse.payment.CardLibrary.Account;
import storehouse.payment.CardLibrary.Dialect;
import storehouse.payment.CardLibrary.LibraryFile;
import storehouse.payment.gateway.PaymentForm;

/// Adyen in the browser: `storehouse.adyen.client.key`, `.web.url` (the folder with one version of
/// `adyen.js` and `adyen.css`; default Adyen's own, test or live as the API is), `.web.integrity`
/// and `.web.style.integrity` (the hashes that Adyen publishes for that version; default none), and
/// `.hosted.url`, a card page for shoppers without JavaScript (default none: Adyen has none).
public record AdyenWeb(
    String clientKey, LibraryFile script, LibraryFile style, @Nullable URI hostedPage) {

  /// The major version is the dialect that the shop's pages speak.
  private static final String VERSION = "6.45.2";

  private static final Pattern OFFICIAL =
      Pattern.compile("https://checkoutshopper-([a-z-]+)\\.cdn\\.adyen\\.com");

  static AdyenWeb from(Config config, URI api) {
    URI folder =
        config
            .getOptionalValue("storehouse.adyen.web.url", String.class)
            .map(url -> URI.create(url.endsWith("/") ? url : url + "/"))
            .orElseGet(() -> official(api));
    return new AdyenWeb(
        config.getValue("storehouse.adyen.client.key", String.class),
        new LibraryFile(folder.resolve("adyen.js"), hash(config, "web.integrity")),
        new LibraryFile(folder.resolve("adyen.css"), hash(config, "web.style.integrity")),
        config.getOptionalValue("storehouse.adyen.hosted.url", URI.class).orElse(null));
  }

  private static String hash(Config config, String name) {
    return config.getOptionalValue("storehouse.adyen." + name, String.class).orElse("");
  }

  /// As it is for everybody who uses this API.
  public static AdyenWeb official(String clientKey, URI api) {
    URI folder = official(api);
    return new AdyenWeb(
        clientKey,
        new LibraryFile(folder.resolve("adyen.js"), ""),
        new LibraryFile(folder.resolve("adyen.css"), ""),
        null);
  }

  private static URI official(URI api) {
    String environment = api.getHost().endsWith(".adyenpayments.com") ? "live" : "test";
    return URI.create(
        "https://checkoutshopper-%s.cdn.adyen.com/checkoutshopper/sdk/%s/"
            .formatted(environment, VERSION));
  }

  PaymentForm form() {
    return new PaymentForm.CardFields(
        new CardLibrary(
            Dialect.ADYEN, new Account(clientKey, environment()), script, style, sources()),
        hostedPage);
  }

  /// A live account is in a region, which only Adyen's address tells.
  private String environment() {
    Matcher official = OFFICIAL.matcher(script.origin());
    if (official.matches()) {
      return official.group(1);
    }
    return clientKey.startsWith("live_") ? "live" : "test";
  }

  /// Source: the addresses in Adyen Web itself. A stand-in has all on one origin.
  private Map<String, List<String>> sources() {
    String files = script.origin();
    String fields = files;
    String watching = files;
    if (OFFICIAL.matcher(files).matches()) {
      fields = "https://checkoutshopper-" + environment() + ".adyen.com";
      watching = "https://checkoutanalytics-" + environment() + ".adyen.com";
    }
    return Map.of(
        "script-src", List.of(files),
        "style-src", List.of(files),
        "img-src", List.of(files),
        "frame-src", List.of(fields),
        "connect-src", List.of(files, fields, watching));
  }
}
