package storehouse.storefront.frame;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.Catalogue;
import storehouse.catalog.CategoryView;
import storehouse.storefront.asset.Assets;

/// Puts the frame around a page: the shop's departments, words and links of the visit.
@Singleton
public final class Frames {

  private static final int SQUARE = 1200;

  private final Shop shop;
  private final Assets assets;
  private final Catalogue catalogue;

  @Inject
  Frames(Shop shop, Assets assets, Catalogue catalogue) {
    this.shop = shop;
    this.assets = assets;
    this.catalogue = catalogue;
  }

  public Frame frame(Visit visit, Frame.Head head) {
    Links links = links(visit);
    return new Frame(
        shop.name(),
        texts(visit),
        links,
        departments(links, catalogue.categories()),
        shop.currencies(),
        visit.currency(),
        head);
  }

  /// A frame without what the catalogue knows, for when it cannot be asked.
  public Frame bareFrame(Frame.Head head) {
    Visit visit = shop.defaultVisit();
    return new Frame(
        shop.name(),
        texts(visit),
        links(visit),
        List.of(),
        shop.currencies(),
        visit.currency(),
        head);
  }

  public Shop shop() {
    return shop;
  }

  public Visit visit(Visitor visitor) {
    return visitor.visit(shop);
  }

  public Texts texts(Visit visit) {
    return new Texts(visit.locale(), shop.timeZone());
  }

  public Links links(Visit visit) {
    return new Links(shop, visit, assets);
  }

  private static List<Department> departments(Links links, List<CategoryView> categories) {
    return categories.stream()
        .filter(category -> category.parentSlug() == null && category.productCount() > 0)
        .map(
            category ->
                new Department(
                    category.name(),
                    links.category(category.slug()),
                    category.productCount(),
                    square(category.imageUrl())))
        .toList();
  }

  /// A picture whose size is not known; it is shown in a square.
  public static @Nullable Picture square(@Nullable String url) {
    return url == null ? null : new Picture(url, SQUARE, SQUARE, "");
  }
}
