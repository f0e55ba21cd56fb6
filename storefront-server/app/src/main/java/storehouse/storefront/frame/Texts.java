package storehouse.storefront.frame;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.shop.ToCome;

/// The shop's words in one language, and numbers, money and dates as its readers write them.
public final class Texts {

  private static final Bundles BUNDLES = new Bundles();

  private final Locale locale;
  private final ZoneId timeZone;
  private final ResourceBundle bundle;

  public Texts(Locale locale, ZoneId timeZone) {
    this.locale = locale;
    this.timeZone = timeZone;
    this.bundle = ResourceBundle.getBundle("storehouse.storefront.messages", locale, BUNDLES);
  }

  /// The text of this key; `{0}`, `{1}` are replaced by the arguments.
  public String get(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
  }

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /// The text of `key.one` or `key.other`; `{0}` is the number.
  public String count(String key, long number) {
    return get(key + (number == 1 ? ".one" : ".other"), number);
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  public String money(Money amount) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    int digits = Math.max(0, amount.currency().getDefaultFractionDigits());
    format.setCurrency(amount.currency());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(amount.minorUnits(), digits));
  }

  /// 1900 basis points as `19%`.
  public String percent(int basisPoints) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(BigDecimal.valueOf(basisPoints, 4));
  }

  public String date(Instant instant) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(instant.atZone(timeZone));
  }

  public String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /// What is to come and when, such as `stock.backorder.on`.
  public String toCome(String key, ToCome more) {
    String kind = more.kind() == ToCome.Kind.PRE_ORDER ? ".preorder" : ".backorder";
    LocalDate day = more.expectedOn();
    return day == null
        ? get(key + kind, more.units())
        : get(key + kind + ".on", more.units(), date(day));
  }

  public String dateTime(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(instant.atZone(timeZone));
  }

  /// A country's name in the reader's language.
  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  public String languageTag() {
    return locale.toLanguageTag();
  }

  /// English where a language has no bundle, whatever the server's own language is.
  private static final class Bundles extends ResourceBundle.Control {

    @Override
    public List<String> getFormats(String baseName) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
      return locale.equals(Locale.ENGLISH) ? null : Locale.ENGLISH;
    }
  }
}
