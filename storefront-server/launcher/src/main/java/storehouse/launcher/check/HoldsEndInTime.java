package storehouse.launcher.check;

import java.util.List;

/// No cart keeps goods from others longer than its time.
record HoldsEndInTime() implements Check {

  /// A sweeper comes every second; a shop that has just started may be behind.
  private static final long MOST_SECONDS_OVER = 60;

  @Override
  public String rule() {
    return "no cart holds stock beyond its time";
  }

  @Override
  public List<String> findings(Books books) {
    return books.holds().stream()
        .filter(hold -> hold.secondsOver() > MOST_SECONDS_OVER)
        .map(
            hold ->
                "a cart holds "
                    + hold.quantity()
                    + " of "
                    + hold.sku()
                    + " in "
                    + hold.warehouse()
                    + " "
                    + hold.secondsOver()
                    + " s beyond its time")
        .toList();
  }
}
