package storehouse.fulfilment.picking;

import java.util.Collection;
import java.util.Optional;

/// What a scanned code stands for.
public interface Items {

  /// The SKU that carries this barcode or is itself the code. Where a barcode stands on several
  /// products, one of the expected SKUs is meant.
  Optional<String> skuOf(String code, Collection<String> expected);

  /// What people call it; the SKU itself when nobody knows it.
  String titleOf(String sku);
}
