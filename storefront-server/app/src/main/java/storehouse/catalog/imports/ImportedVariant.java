package storehouse.catalog.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.AttributeView;
import storehouse.catalog.events.Amount;

/// One SKU as a file describes it, on this line. The options are name and value in their order.
record ImportedVariant(
    long line,
    String sku,
    @Nullable String barcode,
    int weightGrams,
    List<AttributeView> options,
    List<Amount> prices,
    @Nullable Long quantity,
    @Nullable String mediaSha) {

  /// What decides whether a repeated import changes anything.
  List<Object> content() {
    return List.of(
        sku,
        barcode == null ? "" : barcode,
        weightGrams,
        options,
        prices,
        mediaSha == null ? "" : mediaSha);
  }
}
