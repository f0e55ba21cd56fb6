package storehouse.payment.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which gateways the retailer wants where, from `storehouse.payment.routes`.
///
/// Rules such as `EUR/AT:adyen,stripe,paypal; EUR:stripe,paypal; US:stripe; *:stripe,adyen`: a
/// place, and the gateways that are offered there, the preferred one first. A place is a currency,
/// a country that goods are sent to, both, or `*` for everywhere. The first rule that fits decides
/// alone. Where none fits, every gateway is offered, Stripe first.
@Singleton
public final class Routes {

  private static final Comparator<String> STRIPE_FIRST =
      Comparator.comparing((String gateway) -> !gateway.equals("stripe"))
          .thenComparing(Comparator.naturalOrder());

  private final List<Route> routes;

  @Inject
  Routes(@ConfigProperty(name = "storehouse.payment.routes") Optional<String> rules) {
    this(rules.orElse(""));
  }

  /// Throws what is wrong with the rules, in a sentence.
  public Routes(String rules) {
    this.routes =
        Stream.of(rules.split(";"))
            .map(String::strip)
            .filter(rule -> !rule.isEmpty())
            .map(Route::parse)
            .toList();
  }

  /// Those of the `configured` gateways that are offered for this currency and country, the
  /// preferred one first.
  public List<String> offered(Currency currency, String country, Collection<String> configured) {
    return routes.stream()
        .filter(route -> route.fits(currency.getCurrencyCode(), country))
        .findFirst()
        .map(route -> route.gateways().stream().filter(configured::contains))
        .orElseGet(() -> configured.stream().sorted(STRIPE_FIRST))
        .toList();
  }
}
