package storehouse.fulfilment.bins;

import java.util.Comparator;

/// So many units of a SKU in a warehouse.
public record Goods(String warehouse, String sku, int quantity) {

  static final Comparator<Goods> KEY_ORDER =
      Comparator.comparing(Goods::warehouse).thenComparing(Goods::sku);

  /// Units that lie in a known bin.
  public record InBin(String warehouse, String sku, String bin, int quantity) {

    static final Comparator<InBin> KEY_ORDER =
        Comparator.comparing(InBin::warehouse).thenComparing(InBin::sku).thenComparing(InBin::bin);
  }
}
