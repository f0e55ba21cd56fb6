package storehouse.simulators.money;

import java.time.ZoneId;
import java.util.Map;

/// What a gateway charges, and by which day.
///
/// @param zone whose midnight ends the day
/// @param basisPoints of each capture
/// @param fixed for each capture, minor units by currency; others pay what EUR pays
/// @param apart true when the fixed part is one line of each batch rather than of each capture
/// @param dispute for each chargeback, minor units of whatever currency
/// @param disputeWonBack true when that is given back with a dispute that the shop wins
/// @param markupBasisPoints on each exchange
/// @param convertsApart true when a foreign payment is booked as it is, and then exchanged
public record Tariff(
    ZoneId zone,
    int basisPoints,
    Map<String, Long> fixed,
    boolean apart,
    long dispute,
    boolean disputeWonBack,
    int markupBasisPoints,
    boolean convertsApart) {
  private static final long WHOLE = 10_000;

  public Tariff {
    fixed = Map.copyOf(fixed);
  }

  long percentage(long amount) {
    return Math.abs(amount) * basisPoints / WHOLE;
  }

  long fixed(String currency) {
    var own = fixed.get(currency);
    return own == null ? fixed.getOrDefault("EUR", 0L) : own;
  }

  long fee(Kind kind, long amount, String currency) {
    return switch (kind.cost()) {
      case NOTHING -> 0;
      case WHOLE -> whole(amount, currency);
      case WHOLE_BACK -> -whole(amount, currency);
      case PERCENTAGE_BACK -> -percentage(amount);
      case DISPUTE -> dispute;
      case DISPUTE_BACK -> disputeWonBack ? -dispute : 0;
    };
  }

  private long whole(long amount, String currency) {
    return Math.min(Math.abs(amount), percentage(amount) + (apart ? 0 : fixed(currency)));
  }
}
