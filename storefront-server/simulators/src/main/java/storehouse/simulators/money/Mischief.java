package storehouse.simulators.money;

import java.util.Locale;

/// What goes wrong with real settlements.
public enum Mischief {
  /// The report comes one to three days after its payout.
  LATE_REPORT,
  /// The same report is delivered again.
  REPEATED_REPORT,
  /// A line of the report is there twice, the money moved once.
  LINE_TWICE,
  /// The gateway kept a tenth more than its price list says.
  FEE_DIFFERS,
  /// A payment is paid out one batch late.
  NEXT_BATCH,
  /// An exchange was rounded in the other direction.
  FX_ROUNDING;

  /// As options and answer keys name it.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
