package storehouse.launcher.check;

import java.util.List;

/// No change of an order hangs between its parcels, its stock and its money.
record EveryEditIsSettled() implements Check {

  @Override
  public String rule() {
    return "every change of an order is settled";
  }

  @Override
  public List<String> findings(Books books) {
    return books.openEdits().stream()
        .map(
            edit ->
                "order "
                    + edit.number()
                    + ": a change is "
                    + edit.state()
                    + ", its saga at: "
                    + edit.step())
        .toList();
  }
}
