package storehouse.launcher.check;

import java.util.ArrayList;
import java.util.List;

/// No unit is damaged, held, expected or under way without a movement that says why.
record StatesEqualMovements() implements Check {

  @Override
  public String rule() {
    return "each stock state equals the sum of its movements";
  }

  @Override
  public List<String> findings(Books books) {
    List<String> findings = new ArrayList<>();
    for (Books.Stock stock : books.stock()) {
      stock
          .states()
          .forEach(
              (state, units) -> {
                if (units.stock() != units.moved()) {
                  findings.add(
                      stock.sku()
                          + " in "
                          + stock.warehouse()
                          + ": "
                          + state
                          + " "
                          + units.stock()
                          + ", movements "
                          + units.moved());
                }
              });
    }
    return findings;
  }
}
