package storehouse.cart.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import storehouse.platform.web.Problem;

/// The currencies and languages that the shop offers; the first of each is taken for a cart that
/// asks for none.
@Singleton
public final class CartTerms {

  private final List<String> currencies;
  private final List<String> locales;

  @Inject
  public CartTerms(
      @ConfigProperty(name = "storehouse.shop.currencies", defaultValue = "EUR")
          List<String> currencies,
      @ConfigProperty(name = "storehouse.shop.locales", defaultValue = "en-IE")
          List<String> locales) {
    this.currencies = List.copyOf(currencies);
    this.locales = List.copyOf(locales);
  }

  Currency currency(@Nullable String code) {
    if (code != null && !currencies.contains(code)) {
      throw Problem.badRequest("The shop sells in " + String.join(", ", currencies) + ".");
    }
    return Currency.getInstance(code == null ? currencies.getFirst() : code);
  }

  /// The offered language that comes closest to the one asked for.
  Locale locale(@Nullable String tag) {
    Locale asked = Locale.forLanguageTag(tag == null ? "" : tag);
    List<Locale> offered = locales.stream().map(Locale::forLanguageTag).toList();
    return offered.stream()
        .filter(asked::equals)
        .findFirst()
        .or(
            () ->
                offered.stream()
                    .filter(locale -> locale.getLanguage().equals(asked.getLanguage()))
                    .findFirst())
        .orElseGet(offered::getFirst);
  }
}
