package storehouse.pricing;

import storehouse.model.Money;

/// A tax that is contained in prices; 1900 basis points are 19 %.
record TaxRate(String name, int basisPoints) {

  private static final long WHOLE = 10_000;

  /// The part of a gross amount that is tax, rounded half up to the minor unit.
  Money containedIn(Money gross) {
    long divisor = WHOLE + basisPoints;
    long twice = Math.multiplyExact(Math.multiplyExact(2L, gross.minorUnits()), basisPoints);
    return new Money(Math.floorDiv(Math.addExact(twice, divisor), 2 * divisor), gross.currency());
  }
}
