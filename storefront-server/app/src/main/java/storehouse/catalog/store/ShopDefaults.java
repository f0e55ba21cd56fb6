package storehouse.catalog.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Currency;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The first of the shop's locales and of its currencies: what a file without either means.
@Singleton
public final class ShopDefaults {

  private final String locale;
  private final Currency currency;

  @Inject
  public ShopDefaults(
      @ConfigProperty(name = "storehouse.shop.locales", defaultValue = "en-IE") String locales,
      @ConfigProperty(name = "storehouse.shop.currencies", defaultValue = "EUR")
          String currencies) {
    this.locale = first(locales);
    this.currency = Currency.getInstance(first(currencies));
  }

  private static String first(String list) {
    int comma = list.indexOf(',');
    return (comma < 0 ? list : list.substring(0, comma)).strip();
  }

  /// A BCP 47 tag, such as `en-IE`.
  public String locale() {
    return locale;
  }

  public Currency currency() {
    return currency;
  }
}
