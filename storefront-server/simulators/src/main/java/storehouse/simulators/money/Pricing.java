package storehouse.simulators.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns what happened into what it does to the balance.
///
/// @param home the currency of the shop's bank account
public record Pricing(Tariff tariff, String home, MischiefPlan mischief) {
  private static final long MORE = 10;

  /// One movement, or that and the two halves of an exchange.
  List<Movement> price(Happening what) {
    var rate = rate(what.currency(), home, what.kind().isBought());
    if (rate == null) {
      return List.of(inOwnCurrency(what));
    }
    if (!tariff.convertsApart()) {
      return List.of(exchanged(what, rate));
    }
    var booked = inOwnCurrency(what);
    var all = new ArrayList<>(List.of(booked));
    if (booked.net() != 0) {
      all.add(half(what, "-from", -booked.net(), what.currency(), rate, null));
      var into = exchange(what, booked.net(), rate);
      all.add(half(what, "-to", into.amount, home, rate, into.mischief));
    }
    return all;
  }

  private @Nullable BigDecimal rate(String from, String to, boolean bought) {
    return from.equals(to)
        ? null
        : ExchangeRates.rate(from, to, tariff.markupBasisPoints(), bought);
  }

  private Movement inOwnCurrency(Happening what) {
    return movement(what, new Exchanged(what.gross(), null), what.currency(), null);
  }

  private Movement exchanged(Happening what, BigDecimal rate) {
    return movement(what, exchange(what, what.gross(), rate), home, rate);
  }

  private record Exchanged(long amount, @Nullable Mischief mischief) {}

  /// Half a unit goes away from zero, unless mischief is done.
  private Exchanged exchange(Happening what, long amount, BigDecimal rate) {
    long right = convert(what, amount, rate, RoundingMode.HALF_UP);
    if (!mischief.hits(Mischief.FX_ROUNDING, what.source())) {
      return new Exchanged(right, null);
    }
    long down = convert(what, amount, rate, RoundingMode.DOWN);
    long other = down == right ? convert(what, amount, rate, RoundingMode.UP) : down;
    return new Exchanged(other, other == right ? null : Mischief.FX_ROUNDING);
  }

  private long convert(Happening what, long amount, BigDecimal rate, RoundingMode rounding) {
    return ExchangeRates.convert(amount, what.currency(), rate, home, rounding);
  }

  private Movement movement(
      Happening what, Exchanged into, String settled, @Nullable BigDecimal rate) {
    long fee = tariff.fee(what.kind(), into.amount, settled);
    boolean differs =
        fee != 0
            && (what.kind() == Kind.CAPTURED || what.kind() == Kind.CAPTURE_FAILED)
            && mischief.hits(Mischief.FEE_DIFFERS, what.source());
    long kept = differs ? fee + Long.signum(fee) * Math.max(1, Math.abs(fee) / MORE) : fee;
    return new Movement(
        0,
        0,
        what.id(),
        what.kind(),
        what.payment(),
        what.source(),
        what.reference(),
        what.gross(),
        what.currency(),
        into.amount,
        kept,
        settled,
        rate,
        differs ? Mischief.FEE_DIFFERS : into.mischief,
        what.at());
  }

  private static Movement half(
      Happening what,
      String half,
      long amount,
      String currency,
      BigDecimal rate,
      @Nullable Mischief mischief) {
    return new Movement(
        0,
        0,
        what.id() + half,
        Kind.CONVERTED,
        what.payment(),
        what.source(),
        what.reference(),
        amount,
        currency,
        amount,
        0,
        currency,
        rate,
        mischief,
        what.at());
  }
}
