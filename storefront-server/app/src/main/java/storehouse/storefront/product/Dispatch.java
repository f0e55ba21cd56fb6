package storehouse.storefront.product;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import storehouse.storefront.frame.Shop;
import storehouse.storefront.frame.Texts;

/// When something that is ordered now leaves the warehouse.
@Singleton
public final class Dispatch {

  private static final Set<DayOfWeek> WORKING_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private final Shop shop;
  private final Clock clock;

  @Inject
  public Dispatch(Shop shop, Clock clock) {
    this.shop = shop;
    this.clock = clock;
  }

  /// One sentence.
  public String promise(Texts texts, Locale locale) {
    ZonedDateTime now = clock.instant().atZone(shop.timeZone());
    LocalDate today = now.toLocalDate();
    boolean inTime = now.toLocalTime().isBefore(shop.cutoff());
    if (inTime && WORKING_DAYS.contains(today.getDayOfWeek())) {
      String cutoff =
          DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
              .withLocale(locale)
              .format(shop.cutoff());
      return texts.get("promise.today", cutoff);
    }
    LocalDate next = today.plusDays(1);
    while (!WORKING_DAYS.contains(next.getDayOfWeek())) {
      next = next.plusDays(1);
    }
    return next.equals(today.plusDays(1))
        ? texts.get("promise.tomorrow")
        : texts.get("promise.weekday", next.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
  }
}
