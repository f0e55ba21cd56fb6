package storehouse.payment.stripe;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import storehouse.payment.CardLibrary;
import storehouse.payment.CardLibrary.Account;
import storehouse.payment.CardLibrary.Dialect;
import storehouse.payment.CardLibrary.LibraryFile;
import storehouse.payment.gateway.PaymentForm;

/// Stripe in the browser: `storehouse.stripe.publishable.key`, `.js.url` (default Stripe's own),
/// and `.hosted.url`, a card page for shoppers without JavaScript (default none: Stripe has none).
/// The library may change at any time, so there is no hash of it.
public record StripeWeb(String publishableKey, URI script, @Nullable URI hostedPage) {

  private static final URI OFFICIAL = URI.create("https://js.stripe.com/v3/");

  static StripeWeb from(Config config) {
    return new StripeWeb(
        config.getValue("storehouse.stripe.publishable.key", String.class),
        config.getOptionalValue("storehouse.stripe.js.url", URI.class).orElse(OFFICIAL),
        config.getOptionalValue("storehouse.stripe.hosted.url", URI.class).orElse(null));
  }

  /// As it is for everybody.
  public static StripeWeb official(String publishableKey) {
    return new StripeWeb(publishableKey, OFFICIAL, null);
  }

  PaymentForm form() {
    LibraryFile file = new LibraryFile(script, "");
    return new PaymentForm.CardFields(
        new CardLibrary(
            Dialect.STRIPE, new Account(publishableKey, ""), file, null, sources(file.origin())),
        hostedPage);
  }

  /// Source: "Content Security Policy" in Stripe's security guide. A stand-in has all on one
  /// origin.
  private Map<String, List<String>> sources(String origin) {
    if (!origin.equals(CardLibrary.originOf(OFFICIAL))) {
      return Map.of("script-src", List.of(origin), "frame-src", List.of(origin));
    }
    String more = "https://*.js.stripe.com";
    return Map.of(
        "script-src", List.of(origin, more),
        "frame-src", List.of(origin, more, "https://hooks.stripe.com"),
        "connect-src", List.of("https://api.stripe.com"));
  }
}
