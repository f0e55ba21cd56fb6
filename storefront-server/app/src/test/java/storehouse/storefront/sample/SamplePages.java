package storehouse.storefront.sample;

import static storehouse.storefront.sample.SampleShop.card;
import static storehouse.storefront.sample.SampleShop.cards;
import static storehouse.storefront.sample.SampleShop.departments;
import static storehouse.storefront.sample.SampleShop.euros;
import static storehouse.storefront.sample.SampleShop.frame;
import static storehouse.storefront.sample.SampleShop.lines;
import static storehouse.storefront.sample.SampleShop.picture;
import static storehouse.storefront.sample.SampleShop.totals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.ToCome;
import storehouse.storefront.cart.CartLine;
import storehouse.storefront.cart.CartPage;
import storehouse.storefront.frame.Crumb;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.home.HomePage;
import storehouse.storefront.home.Shelf;
import storehouse.storefront.listing.ListingPage;
import storehouse.storefront.product.Offer;
import storehouse.storefront.product.ProductPage;

/// Pages to look around in.
public final class SamplePages {

  private static final List<Crumb> CRUMBS =
      List.of(new Crumb("Lighting", "/c/lighting"), new Crumb("Pendants", "/c/pendants"));

  private SamplePages() {}

  public static HomePage home() {
    return new HomePage(
        frame("Storehouse: good things, in stock"),
        "15:00",
        List.of(card(1), card(2), card(0)),
        List.of(new Shelf("popular", cards(0, 6)), new Shelf("new", cards(6, 6))));
  }

  public static ListingPage results() {
    return new ListingPage(
        frame(new Frame.Head("lamp", "", null, "lamp")),
        CRUMBS,
        "Lighting",
        "/c/lighting",
        "/c/lighting",
        123,
        cards(0, 12),
        departments().subList(0, 3),
        List.of(new ListingPage.Chip("Nordhus", "/c/lighting?x=1")),
        List.of(
            facet("brand", "Brand", "Nordhus", "Atelier Wren", "Kilnworks"),
            facet("colour", "Colour", "Sea green", "Mustard", "Clay", "Ink"),
            facet("price", "Price", "Up to €25", "€25 to €50", "€50 to €100")),
        new ListingPage.PriceRange("", "100", "€"),
        List.of(
            new ListingPage.SortChoice("relevance", true),
            new ListingPage.SortChoice("price_asc", false)),
        Map.of("brand", List.of("Nordhus")),
        new ListingPage.Paging(2, 6, "/c/lighting?page=0", "/c/lighting?page=2"),
        new ListingPage.Correction("lamps", "/search?q=lamps"),
        true);
  }

  private static ListingPage.FacetGroup facet(String field, String title, String... values) {
    return new ListingPage.FacetGroup(
        field,
        title,
        java.util.Arrays.stream(values)
            .map(
                value ->
                    new ListingPage.FacetChoice(
                        value, 3 + value.length(), "/c/lighting?v=1", value.equals("Nordhus")))
            .toList());
  }

  public static ListingPage nothingFound() {
    return new ListingPage(
        frame(new Frame.Head("qwertz", "", null, "qwertz")),
        List.of(),
        "“qwertz”",
        "/search",
        "/search?q=qwertz",
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new ListingPage.PriceRange("", "", "€"),
        List.of(),
        Map.of(),
        new ListingPage.Paging(1, 0, null, null),
        null,
        true);
  }

  public static ProductPage product() {
    return product(
        "Pendant lamp, spun aluminium",
        picture(1, "Pendant lamp"),
        new Offer(
            "LAMP-MUSTARD-M",
            euros(12_900),
            Offer.Stock.LOW,
            "Only 3 left",
            List.of(
                "Order by 15:00 and it leaves our warehouse today.",
                "Delivery to Germany from €4.90.")));
  }

  public static ProductPage toCome() {
    return product(
        "Pendant lamp, spun aluminium",
        picture(1, "Pendant lamp"),
        new Offer(
            "LAMP-MUSTARD-M",
            euros(12_900),
            Offer.Stock.BACKORDER,
            "Available to order, expected on 9 March 2027",
            List.of("It leaves our warehouse as soon as it is here.")));
  }

  public static CartPage cartWithGoodsToCome() {
    CartLine lamp = lines().getLast();
    ToCome later = new ToCome(ToCome.Kind.BACKORDER, 2, LocalDate.parse("2027-03-09"));
    return new CartPage(
        frame("Cart"),
        List.of(
            new CartLine(
                lamp.sku(),
                lamp.title(),
                lamp.href(),
                lamp.picture(),
                5,
                lamp.unitPrice(),
                lamp.lineTotal(),
                9,
                later)),
        null,
        null);
  }

  public static ProductPage soldOut() {
    return product(
        SampleShop.LONG_TITLE,
        null,
        new Offer("LAMP-MUSTARD-M", euros(12_900), Offer.Stock.OUT, "Sold out", List.of()));
  }

  private static ProductPage product(
      String title, storehouse.storefront.frame.@Nullable Picture picture, Offer offer) {
    boolean pictured = picture != null;
    return new ProductPage(
        frame(title),
        CRUMBS,
        title,
        "Atelier Wren",
        "/search?brand=Atelier%20Wren",
        "<p>A shade spun from one sheet of aluminium, powder-coated inside and out. It gives a calm"
            + " pool of light over a table and none into the eyes.</p><ul><li>Cable 2 m, linen"
            + "</li><li>E27, up to 40 W</li></ul>",
        picture,
        pictured
            ? List.of(
                new ProductPage.Thumbnail(picture(1, ""), "/p/lamp?picture=1", true),
                new ProductPage.Thumbnail(picture(5, ""), "/p/lamp?picture=2", false))
            : List.of(),
        List.of(
            new ProductPage.OptionGroup(
                "Colour",
                "Mustard",
                List.of(
                    choice("Sea green", false, true, pictured ? 0 : -1),
                    choice("Mustard", true, true, pictured ? 1 : -1),
                    choice("Clay", false, false, pictured ? 2 : -1))),
            new ProductPage.OptionGroup(
                "Size", "M", List.of(choice("S", false, true, -1), choice("M", true, true, -1)))),
        offer,
        List.of(
            new ProductPage.Detail("Brand", "Atelier Wren"),
            new ProductPage.Detail("Material", "Aluminium, linen"),
            new ProductPage.Detail("Shipping weight", "1.2 kg"),
            new ProductPage.Detail("Barcode (EAN)", "4006381333931")),
        "{\"@context\":\"https://schema.org\",\"@type\":\"Product\"}");
  }

  private static ProductPage.Choice choice(
      String value, boolean selected, boolean sellable, int picture) {
    return new ProductPage.Choice(
        value,
        "/p/lamp?sku=" + value.length(),
        selected,
        sellable,
        picture < 0 ? null : SampleShop.picture(picture, value));
  }

  public static CartPage cart() {
    return new CartPage(frame("Cart"), lines(), totals(), null);
  }

  public static CartPage cartWithTrouble() {
    return new CartPage(
        frame("Cart"),
        List.of(
            lines().getFirst(),
            new CartLine(
                "GONE-1",
                SampleShop.LONG_TITLE,
                "/p/gone",
                picture(3, ""),
                5,
                euros(900),
                euros(4500),
                2,
                null),
            new CartLine("OLD-1", "Old thing", null, null, 1, null, null, 0, null)),
        null,
        "Choose between 1 and 99 of one article.");
  }

  public static CartPage emptyCart() {
    return new CartPage(frame("Cart"), List.of(), null, null);
  }
}
