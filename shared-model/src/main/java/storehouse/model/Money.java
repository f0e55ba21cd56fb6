package storehouse.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/// An amount in minor units (cents) of one currency. Arithmetic is exact: an overflow or a mix of
/// currencies throws instead of giving a wrong amount.
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  public static Money of(long minorUnits, String currencyCode) {
    return new Money(minorUnits, Currency.getInstance(currencyCode));
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, same(other)), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, same(other)), currency);
  }

  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currency);
  }

  /// Splits in proportion to the weights by largest remainder, so that the parts add up to this
  /// amount to the cent. Weights are not negative and not all zero.
  public List<Money> split(List<Long> weights) {
    long total = weights.stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    if (total <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("Weights must not be negative and not all zero");
    }
    List<Long> parts = new ArrayList<>();
    List<Long> remainders = new ArrayList<>();
    for (long weight : weights) {
      long product = Math.multiplyExact(minorUnits, weight);
      parts.add(Math.floorDiv(product, total));
      remainders.add(Math.floorMod(product, total));
    }
    long rest = minorUnits - parts.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Collections.reverseOrder(Comparator.comparingLong(remainders::get)))
        .limit(rest)
        .forEach(index -> parts.set(index, parts.get(index) + 1));
    return parts.stream().map(part -> new Money(part, currency)).toList();
  }

  public boolean isZero() {
    return minorUnits == 0;
  }

  public boolean isNegative() {
    return minorUnits < 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minorUnits, same(other));
  }

  private long same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "Amounts in " + currency + " and " + other.currency + " do not mix");
    }
    return other.minorUnits;
  }
}
