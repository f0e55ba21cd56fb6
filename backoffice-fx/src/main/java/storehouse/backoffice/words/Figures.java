package storehouse.backoffice.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import storehouse.model.shop.Price;

/// Amounts, counts and times as people read them.
public final class Figures {

  private final Words words;
  private final Clock clock;
  private final ZoneId zone;
  private final DateTimeFormatter thisYear;
  private final DateTimeFormatter anyYear;
  private final DateTimeFormatter second;

  public Figures(Words words, Clock clock, ZoneId zone) {
    this.words = words;
    this.clock = clock;
    this.zone = zone;
    this.thisYear = pattern("d MMM, HH:mm");
    this.anyYear = pattern("d MMM yyyy, HH:mm");
    this.second = pattern("HH:mm:ss");
  }

  private DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, words.locale()).withZone(zone);
  }

  /// `€1,234.50`; a negative amount stands in parentheses with its sign: `(−€1.00)`.
  public String money(Price price) {
    Currency currency = Currency.getInstance(price.currency());
    int digits = currency.getDefaultFractionDigits();
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(words.locale()));
    format.setMinimumFractionDigits(digits);
    BigDecimal amount = BigDecimal.valueOf(price.minorUnits(), digits);
    String figure = currency.getSymbol(words.locale()) + format.format(amount.abs());
    return amount.signum() < 0 ? "(−" + figure + ")" : figure;
  }

  public String count(long count) {
    return NumberFormat.getIntegerInstance(words.locale()).format(count);
  }

  /// With its sign, as corrections are written: `+3`, `−2`.
  public String change(long delta) {
    return (delta < 0 ? "−" : "+") + count(Math.abs(delta));
  }

  /// Day and time; the year only when it is not this one.
  public String time(Instant instant) {
    boolean recent = instant.atZone(zone).getYear() == clock.instant().atZone(zone).getYear();
    return (recent ? thisYear : anyYear).format(instant);
  }

  /// The time of day to the second, where the day is known.
  public String second(Instant instant) {
    return second.format(instant);
  }

  /// How long something waits, in the largest unit that fits.
  public String age(Instant since) {
    Duration age = waiting(since);
    if (age.toDays() > 0) {
      return words.text("age.days", age.toDays(), age.toHoursPart());
    }
    if (age.toHours() > 0) {
      return words.text("age.hours", age.toHours(), age.toMinutesPart());
    }
    return words.text("age.minutes", age.toMinutes());
  }

  /// How long it is until then, in the largest unit that fits.
  public String left(Instant until) {
    Duration left = remaining(until);
    if (left.toDays() > 0) {
      return words.text("age.days", left.toDays(), left.toHoursPart());
    }
    return left.toHours() > 0
        ? words.text("age.hours", left.toHours(), left.toMinutesPart())
        : words.text("age.minutes", Math.max(0, left.toMinutes()));
  }

  /// Negative once it is past.
  public Duration remaining(Instant until) {
    return Duration.between(clock.instant(), until);
  }

  public Duration waiting(Instant since) {
    Duration age = Duration.between(since, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }
}
