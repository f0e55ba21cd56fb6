package storehouse.launcher.demo;

import java.util.List;
import storehouse.launcher.demo.goods.Kind;

/// One product of the demo shop, as its page shows it.
///
/// @param category levels joined by " > "
public record DemoProduct(
    String handle,
    String title,
    String brand,
    Kind kind,
    String category,
    String type,
    String bodyHtml,
    List<String> tags,
    List<String> optionNames,
    List<DemoVariant> variants) {

  /// The distinct pictures of its variants, the cover first.
  public List<PictureKey> pictures() {
    return variants.stream().map(DemoVariant::picture).distinct().toList();
  }
}
