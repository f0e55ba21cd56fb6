package storehouse.storefront.frame;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// What the retailer decides about the shop, from `storehouse.shop.name`, `.timeZone`,
/// `.currencies` and `.locales` (the first of each is the default), `.country`, `.cutoff` and
/// `.url`.
@Singleton
public final class Shop {

  private final String name;
  private final ZoneId timeZone;
  private final List<Currency> currencies;
  private final List<Locale> locales;
  private final String country;
  private final LocalTime cutoff;
  private final Optional<String> url;

  @Inject
  Shop(Config config) {
    this(key -> config.getOptionalValue(key, String.class));
  }

  /// `config` answers the settings by key.
  public Shop(Function<String, Optional<String>> config) {
    this.name = text(config, "storehouse.shop.name", "Storehouse");
    this.timeZone = ZoneId.of(text(config, "storehouse.shop.timeZone", "Europe/Berlin"));
    this.currencies =
        list(config, "storehouse.shop.currencies", "EUR").stream()
            .map(Currency::getInstance)
            .toList();
    this.locales =
        list(config, "storehouse.shop.locales", "en-IE").stream()
            .map(Locale::forLanguageTag)
            .toList();
    this.country = text(config, "storehouse.shop.country", "DE");
    this.cutoff = LocalTime.parse(text(config, "storehouse.shop.cutoff", "15:00"));
    this.url = config.apply("storehouse.shop.url").map(Shop::base);
  }

  private static String text(
      Function<String, Optional<String>> config, String key, String fallback) {
    return config.apply(key).orElse(fallback);
  }

  private static List<String> list(
      Function<String, Optional<String>> config, String key, String fallback) {
    return Arrays.stream(text(config, key, fallback).split(",")).map(String::strip).toList();
  }

  public String name() {
    return name;
  }

  /// The zone of business dates and of the cut-off.
  public ZoneId timeZone() {
    return timeZone;
  }

  public List<Currency> currencies() {
    return currencies;
  }

  /// Where shoppers are assumed to live until they say (ISO 3166-1 alpha-2).
  public String country() {
    return country;
  }

  /// The shop's public address without a slash at the end; `seen` is what the request was sent to,
  /// which serves when none is configured.
  public String url(URI seen) {
    return url.orElseGet(() -> base(seen.toString()));
  }

  private static String base(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /// Orders of a working day before this time leave on the same day.
  public LocalTime cutoff() {
    return cutoff;
  }

  public Visit defaultVisit() {
    return new Visit(locales.getFirst(), currencies.getFirst());
  }

  /// The visit that `?locale=` and `?currency=` ask for; what the shop does not offer is ignored.
  public Visit visit(@Nullable String locale, @Nullable String currency) {
    return new Visit(
        locales.stream()
            .filter(offered -> offered.toLanguageTag().equalsIgnoreCase(locale))
            .findFirst()
            .orElse(locales.getFirst()),
        currencies.stream()
            .filter(offered -> offered.getCurrencyCode().equalsIgnoreCase(currency))
            .findFirst()
            .orElse(currencies.getFirst()));
  }
}
