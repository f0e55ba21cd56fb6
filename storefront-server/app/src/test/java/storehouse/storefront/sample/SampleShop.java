package storehouse.storefront.sample;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.storefront.asset.Assets;
import storehouse.storefront.cart.CartLine;
import storehouse.storefront.cart.Totals;
import storehouse.storefront.frame.Department;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Links;
import storehouse.storefront.frame.Picture;
import storehouse.storefront.frame.ProductCard;
import storehouse.storefront.frame.Shop;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;

/// What all sample pages are made of.
public final class SampleShop {

  public static final Shop SHOP = new Shop(key -> Optional.empty());
  public static final Assets ASSETS = new Assets();
  public static final String LONG_TITLE =
      "Hand-finished enamelled cast-iron casserole with a very long name, a self-basting lid and"
          + " <two> \"loop\" handles & Donaudampfschifffahrtsgesellschaftskapitänsmütze";

  private static final List<String> DEPARTMENTS =
      List.of(
          "Kitchen",
          "Tableware",
          "Lighting",
          "Textiles",
          "Desk",
          "Bags",
          "Audio",
          "Outdoors",
          "Garden",
          "Tools",
          "Bath",
          "Toys");
  private static final List<String> TITLES =
      List.of(
          "Stoneware mug",
          "Pendant lamp, spun aluminium",
          "Day backpack 18 l",
          "Carafe with oak stopper",
          "Wool throw",
          "Desk lamp with dimmer",
          "Cast-iron pan 26 cm",
          "Linen cushion",
          "Thermo bottle 0.7 l",
          "Beech chair",
          "Table speaker",
          "Watering can 5 l");

  private SampleShop() {}

  public static Frame frame(String title) {
    return frame(new Frame.Head(title, "A sample page", "http://shop.test/", ""));
  }

  public static Frame frame(Frame.Head head) {
    Visit visit = SHOP.defaultVisit();
    return new Frame(
        SHOP.name(),
        new Texts(visit.locale(), SHOP.timeZone()),
        new Links(SHOP, visit, ASSETS),
        departments(),
        SHOP.currencies(),
        visit.currency(),
        head);
  }

  public static List<Department> departments() {
    return DEPARTMENTS.stream()
        .map(
            name ->
                new Department(
                    name,
                    "/c/" + name.toLowerCase(Locale.ROOT),
                    20 + name.length(),
                    picture(DEPARTMENTS.indexOf(name), name)))
        .toList();
  }

  public static Picture picture(int number, String alt) {
    return new Picture("/media/sample-" + number, 1200, 1200, alt);
  }

  public static Money euros(long cents) {
    return new Money(cents, Currency.getInstance("EUR"));
  }

  public static ProductCard card(int number) {
    String title = TITLES.get(number % TITLES.size());
    return new ProductCard(
        "/p/sample-" + number,
        "SKU-" + number,
        number == 3 ? LONG_TITLE : title,
        number % 2 == 0 ? "Nordhus" : "Atelier Wren",
        euros(1290L + number * 1730L),
        number == 2,
        number == 5 ? null : picture(number, title),
        number != 4);
  }

  public static List<ProductCard> cards(int from, int count) {
    return java.util.stream.IntStream.range(from, from + count).mapToObj(SampleShop::card).toList();
  }

  public static List<CartLine> lines() {
    return List.of(
        new CartLine(
            "MUG-1",
            "Stoneware mug, sea green",
            "/p/mug",
            picture(0, "Mug"),
            2,
            euros(1890),
            euros(3780),
            40,
            null),
        new CartLine(
            "LAMP-1",
            "Pendant lamp, spun aluminium, mustard",
            "/p/lamp",
            picture(1, "Lamp"),
            1,
            euros(12_900),
            euros(12_900),
            3,
            null));
  }

  public static Totals totals() {
    return new Totals(
        euros(16_680), euros(490), List.of(new Totals.Tax("VAT 19 %", euros(2741))), euros(17_170));
  }

  public static Address address() {
    return new Address(
        "Ada Löwe", "Lindenstraße 4", "2nd floor", "Berlin", null, "10969", "DE", "+49 30 1234567");
  }
}
