package storehouse.catalog.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import storehouse.catalog.AttributeView;

/// One product as a file describes it. `handle` is its natural key; `slugHint` becomes the address
/// of a new product; categories are paths of names from the top.
record ImportedProduct(
    String handle,
    String slugHint,
    String title,
    String brand,
    String descriptionHtml,
    boolean published,
    List<List<String>> categories,
    List<ImportedImage> images,
    List<ImportedVariant> variants,
    List<AttributeView> attributes) {

  ImportedProduct withVariants(List<ImportedVariant> others) {
    return new ImportedProduct(
        handle,
        slugHint,
        title,
        brand,
        descriptionHtml,
        published,
        categories,
        images,
        others,
        attributes);
  }

  /// Equal for equal content. Lines and quantities are left out: a row that only moved, or whose
  /// stock differs, changes nothing in the catalogue.
  String contentHash() {
    String text =
        List.of(
                title,
                brand,
                descriptionHtml,
                published,
                categories,
                images,
                variants.stream().map(ImportedVariant::content).toList(),
                attributes)
            .toString();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
