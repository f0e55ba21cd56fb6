package storehouse.launcher.check;

import java.util.List;

/// Orders wait for no more units than may be waited for, each is counted, and nobody waits for
/// units that are free.
record WaitsAreKept() implements Check {

  @Override
  public String rule() {
    return "orders wait within the limit, and for nothing that is free";
  }

  @Override
  public List<String> findings(Books books) {
    return books.waits().stream()
        .filter(
            wait ->
                wait.units() != wait.counted()
                    || wait.units() > wait.limit()
                    || (wait.units() > 0 && wait.free() > 0))
        .map(
            wait ->
                wait.sku()
                    + ": orders wait for "
                    + wait.units()
                    + ", counted "
                    + wait.counted()
                    + " of at most "
                    + wait.limit()
                    + ", and "
                    + wait.free()
                    + " are free")
        .toList();
  }
}
