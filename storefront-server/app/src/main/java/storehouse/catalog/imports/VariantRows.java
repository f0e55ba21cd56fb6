package storehouse.catalog.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import storehouse.catalog.AttributeView;

/// Collects the variants of one product, leaving out rows that are wrong or say the same twice.
final class VariantRows {

  private final String handle;
  private final Consumer<BadRow> refused;
  private final List<ImportedVariant> variants = new ArrayList<>();
  private final Set<String> skus = new HashSet<>();
  private final Map<List<AttributeView>, Long> lineByOptions = new HashMap<>();

  VariantRows(String handle, Consumer<BadRow> refused) {
    this.handle = handle;
    this.refused = refused;
  }

  /// Throws [BadRow] when no variant remains. `variant` gets the product's first row and its own.
  List<ImportedVariant> read(
      List<SourceRow> rows,
      Predicate<SourceRow> isVariant,
      BiFunction<SourceRow, SourceRow, ImportedVariant> variant) {
    SourceRow first = rows.getFirst();
    for (SourceRow row : rows) {
      if (isVariant.test(row)) {
        try {
          add(variant.apply(first, row));
        } catch (BadRow bad) {
          refused.accept(bad);
        }
      }
    }
    if (variants.isEmpty()) {
      throw new BadRow(
          first.line(), handle + " is left out: none of its rows is a variant that can be sold");
    }
    return variants;
  }

  private void add(ImportedVariant variant) {
    if (!skus.add(variant.sku())) {
      throw new BadRow(variant.line(), "SKU " + variant.sku() + " was listed before");
    }
    Long sameOptions = lineByOptions.putIfAbsent(variant.options(), variant.line());
    if (sameOptions != null) {
      throw new BadRow(
          variant.line(), "The options are the same as on line " + sameOptions + " of " + handle);
    }
    variants.add(variant);
  }
}
