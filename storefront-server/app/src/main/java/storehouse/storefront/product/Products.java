package storehouse.storefront.product;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.Catalogue;
import storehouse.catalog.CategoryRef;
import storehouse.catalog.ImageView;
import storehouse.catalog.ProductView;
import storehouse.catalog.VariantView;
import storehouse.storefront.frame.Crumb;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Picture;
import storehouse.storefront.frame.ProductCards;
import storehouse.storefront.frame.Query;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;
import storehouse.storefront.listing.Departments;
import storehouse.storefront.product.ProductPage.Detail;
import storehouse.storefront.product.ProductPage.Thumbnail;

/// Composes product pages.
@Singleton
public final class Products {

  private static final int MOST_PICTURES = 8;
  private static final int DESCRIPTION = 155;
  private static final double GRAMS = 1000;

  private final Catalogue catalogue;
  private final Offers offers;
  private final Frames frames;

  @Inject
  Products(Catalogue catalogue, Offers offers, Frames frames) {
    this.catalogue = catalogue;
    this.offers = offers;
    this.frames = frames;
  }

  /// What the address asks for: a variant, and one of its pictures by number from 1.
  record Wish(Visit visit, String sku, String picture, String base) {}

  ProductPage page(ProductView product, Wish wish) {
    Visit visit = wish.visit();
    Links links = frames.links(visit);
    Texts texts = frames.texts(visit);
    List<String> skus = product.variants().stream().map(VariantView::sku).toList();
    Offers.Shelf shelf = offers.look(skus, visit);
    VariantView variant = chosen(product, wish.sku(), shelf);
    Offer offer = offers.offer(variant.sku(), shelf, visit, texts);
    Set<String> sellable = skus.stream().filter(shelf::hasForSale).collect(Collectors.toSet());
    List<ImageView> images = images(product, variant);
    int shown = shown(wish.picture(), images.size());
    return new ProductPage(
        frames.frame(visit, head(product, links, wish.base())),
        crumbs(product, links),
        product.title(),
        product.brand(),
        product.brand().isEmpty() ? null : links.to("/search", Query.of("brand", product.brand())),
        product.descriptionHtml(),
        images.isEmpty() ? null : ProductCards.picture(images.get(shown)),
        thumbnails(images, shown, links.product(product.slug(), variant.sku())),
        new Choices(product.variants(), variant, sellable, product.slug()).groups(links),
        offer,
        details(product, variant, texts),
        ProductJson.of(product, variant, offer, wish.base()));
  }

  /// The variant that was asked for, else the first that can be had, else the first.
  private static VariantView chosen(ProductView product, String sku, Offers.Shelf shelf) {
    List<VariantView> variants = product.variants();
    return variants.stream()
        .filter(variant -> variant.sku().equals(sku))
        .findFirst()
        .or(() -> variants.stream().filter(variant -> shelf.hasForSale(variant.sku())).findFirst())
        .orElse(variants.getFirst());
  }

  private static Frame.Head head(ProductView product, Links links, String base) {
    String plain = Jsoup.parse(product.descriptionHtml()).text();
    String brief =
        plain.length() <= DESCRIPTION ? plain : plain.substring(0, DESCRIPTION).strip() + "…";
    return new Frame.Head(product.title(), brief, base + links.product(product.slug()), "");
  }

  private List<Crumb> crumbs(ProductView product, Links links) {
    Departments departments = new Departments(catalogue.categories());
    return product.categories().stream()
        .map(CategoryRef::slug)
        .map(slug -> departments.crumbs(slug, links))
        .reduce(List.of(), (best, way) -> way.size() > best.size() ? way : best);
  }

  /// The variant's own picture first, then those that belong to no variant.
  private static List<ImageView> images(ProductView product, VariantView variant) {
    Set<String> ofVariants =
        product.variants().stream()
            .map(VariantView::image)
            .filter(Objects::nonNull)
            .map(ImageView::url)
            .collect(Collectors.toSet());
    List<ImageView> images = new ArrayList<>();
    ImageView own = variant.image();
    if (own != null) {
      images.add(own);
    }
    product.images().stream()
        .filter(image -> !ofVariants.contains(image.url()))
        .limit(MOST_PICTURES)
        .forEach(images::add);
    return images.isEmpty() ? product.images() : images;
  }

  private static int shown(String number, int count) {
    int wanted = number.matches("\\d{1,2}") ? Integer.parseInt(number) - 1 : 0;
    return wanted >= 0 && wanted < count ? wanted : 0;
  }

  /// `href` is the variant's address and ends in its parameters.
  private static List<Thumbnail> thumbnails(List<ImageView> images, int shown, String href) {
    List<Thumbnail> thumbnails = new ArrayList<>();
    for (int i = 0; i < images.size(); i++) {
      Picture picture = ProductCards.picture(images.get(i));
      if (picture != null) {
        thumbnails.add(
            new Thumbnail(picture.decorative(), href + "&picture=" + (i + 1), i == shown));
      }
    }
    return thumbnails;
  }

  private static List<Detail> details(ProductView product, VariantView variant, Texts texts) {
    List<Detail> details = new ArrayList<>();
    if (!product.brand().isEmpty()) {
      details.add(new Detail(texts.get("product.brand"), product.brand()));
    }
    variant.options().forEach((name, value) -> details.add(new Detail(name, value)));
    product
        .attributes()
        .forEach(attribute -> details.add(new Detail(attribute.name(), attribute.value())));
    if (variant.weightGrams() > 0) {
      details.add(new Detail(texts.get("product.weight"), weight(variant.weightGrams(), texts)));
    }
    @Nullable String barcode = variant.barcode();
    if (barcode != null) {
      details.add(new Detail(texts.get("product.barcode"), barcode));
    }
    return details;
  }

  private static String weight(int grams, Texts texts) {
    return grams < GRAMS
        ? texts.get("product.weight.grams", grams)
        : texts.get("product.weight.kilograms", grams / GRAMS);
  }
}
