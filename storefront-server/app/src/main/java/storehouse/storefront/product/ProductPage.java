package storehouse.storefront.product;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.storefront.frame.Crumb;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Picture;

/// A product, shown by one of its variants. `descriptionHtml` is sanitised by the catalogue,
/// `jsonLd` is safe inside a script element.
public record ProductPage(
    Frame frame,
    List<Crumb> crumbs,
    String title,
    String brand,
    @Nullable String brandHref,
    String descriptionHtml,
    @Nullable Picture picture,
    List<Thumbnail> thumbnails,
    List<OptionGroup> options,
    Offer offer,
    List<Detail> details,
    String jsonLd) {

  /// Another picture of the product; the link shows it large.
  public record Thumbnail(Picture picture, String href, boolean selected) {}

  /// One thing to choose, such as the colour.
  public record OptionGroup(String name, String chosen, List<Choice> choices) {}

  /// The link leads to the variant; `sellable` tells whether it can be bought now.
  public record Choice(
      String value, String href, boolean selected, boolean sellable, @Nullable Picture picture) {}

  /// A line of the details table.
  public record Detail(String name, String value) {}
}
