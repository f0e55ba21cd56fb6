package storehouse.launcher.check;

import java.util.List;

/// No unit appears or vanishes without a movement that says why.
record OnHandEqualsMovements() implements Check {

  @Override
  public String rule() {
    return "on hand equals the sum of its movements";
  }

  @Override
  public List<String> findings(Books books) {
    return books.stock().stream()
        .filter(stock -> stock.onHand() != stock.moved())
        .map(
            stock ->
                stock.sku()
                    + " in "
                    + stock.warehouse()
                    + ": on hand "
                    + stock.onHand()
                    + ", movements "
                    + stock.moved())
        .toList();
  }
}
