package storehouse.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.ShipmentView;
import storehouse.fulfilment.events.ShipmentShipped;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.order.OrderView;
import storehouse.order.PayAgain;
import storehouse.order.TimelineWords;
import storehouse.order.events.OrderEdited;

/// Writes letters about orders.
final class Letters {

  private final String shopName;
  private final String shopUrl;

  Letters(String shopName, String shopUrl) {
    this.shopName = shopName;
    this.shopUrl = shopUrl;
  }

  /// The order stands.
  Letter confirmation(OrderView order) {
    MailTexts texts = new MailTexts(order.locale());
    List<Letter.Fact> facts =
        List.of(
            new Letter.Fact(texts.get("fact.order"), order.number()),
            new Letter.Fact(texts.get("fact.address"), address(order)));
    Letter letter =
        letter(
            order, texts, new Body("order", facts, null, items(order, texts), sums(order, texts)));
    return order.awaitsStock() ? letter.introducedBy(texts.get("order.awaits.intro")) : letter;
  }

  /// The order does not stand any more, and why.
  Letter cancellation(OrderView order) {
    MailTexts texts = new MailTexts(order.locale());
    String reason = order.cancelReason();
    List<Letter.Fact> facts = List.of(new Letter.Fact(texts.get("fact.order"), order.number()));
    Letter.Button again =
        PayAgain.path(order, order.placedAt())
            .map(path -> new Letter.Button(texts.get("pay.again"), shopUrl + path))
            .orElse(null);
    return letter(order, texts, new Body("cancelled", facts, again, items(order, texts), List.of()))
        .introducedBy(
            TimelineWords.cancelReason(reason == null ? "other" : reason, order.locale()));
  }

  /// The order is another one now, and what goes back.
  Letter change(OrderView order, OrderEdited change) {
    MailTexts texts = new MailTexts(order.locale());
    List<Letter.Fact> facts =
        List.of(
            new Letter.Fact(texts.get("fact.order"), order.number()),
            new Letter.Fact(texts.get("fact.address"), address(order)));
    Money back = Money.of(change.refund().minorUnits(), change.refund().currency());
    Letter letter =
        letter(
            order,
            texts,
            new Body("changed", facts, null, items(order, texts), sums(order, texts)));
    return back.isZero()
        ? letter
        : letter.introducedBy(texts.get("changed.intro.refund", texts.money(back)));
  }

  private static List<Letter.Item> items(OrderView order, MailTexts texts) {
    return order.lines().stream()
        .map(
            line ->
                new Letter.Item(
                    line.title(),
                    texts.get("quantity", line.quantity()),
                    texts.money(line.lineTotal())))
        .toList();
  }

  /// One of the order's parcels left.
  Letter parcel(OrderView order, ShipmentShipped shipped, List<ShipmentView> parcels) {
    MailTexts texts = new MailTexts(order.locale());
    Map<String, String> titles =
        order.lines().stream()
            .collect(
                Collectors.toMap(OrderView.Line::sku, OrderView.Line::title, (one, same) -> one));
    List<Letter.Fact> facts =
        List.of(
            new Letter.Fact(texts.get("fact.order"), order.number()),
            new Letter.Fact(texts.get("fact.carrier"), shipped.carrier()),
            new Letter.Fact(texts.get("fact.tracking"), shipped.trackingNumber()),
            new Letter.Fact(texts.get("fact.address"), address(order)));
    List<Letter.Item> items =
        shipped.lines().stream()
            .map(
                line ->
                    new Letter.Item(
                        titles.getOrDefault(line.sku(), line.sku()),
                        texts.get("quantity", line.quantity()),
                        ""))
            .toList();
    Letter.Button track =
        parcels.stream()
            .filter(parcel -> parcel.id().equals(shipped.shipmentId()))
            .map(ShipmentView::trackingUrl)
            .filter(Objects::nonNull)
            .findFirst()
            .map(url -> new Letter.Button(texts.get("track"), url))
            .orElse(null);
    return letter(order, texts, new Body("parcel", facts, track, items, List.of()))
        .introducedBy(texts.get(intro(shipped, parcels)));
  }

  private static String intro(ShipmentShipped shipped, List<ShipmentView> parcels) {
    if (parcels.size() == 1) {
      return "parcel.intro.only";
    }
    return shipped.lastOfOrder() ? "parcel.intro.last" : "parcel.intro";
  }

  /// What differs between the kinds of mail.
  private record Body(
      String name,
      List<Letter.Fact> facts,
      Letter.@Nullable Button link,
      List<Letter.Item> items,
      List<Letter.Sum> sums) {}

  private Letter letter(OrderView order, MailTexts texts, Body body) {
    return new Letter(
        order.email(),
        texts.languageTag(),
        shopName,
        texts.get(body.name() + ".subject", order.number()),
        texts.get("greeting", order.shippingAddress().name()),
        texts.get(body.name() + ".intro"),
        new Letter.Facts(body.facts(), body.link()),
        body.items(),
        body.sums(),
        new Letter.Button(texts.get("order.open"), orderUrl(order)),
        texts.get("footer", shopName));
  }

  private String orderUrl(OrderView order) {
    return shopUrl
        + "/orders/"
        + order.number()
        + "?accessToken="
        + URLEncoder.encode(order.accessToken(), StandardCharsets.UTF_8);
  }

  private static List<Letter.Sum> sums(OrderView order, MailTexts texts) {
    OrderView.Amounts amounts = order.amounts();
    List<Letter.Sum> sums = new ArrayList<>();
    sums.add(new Letter.Sum(texts.get("sum.goods"), texts.money(amounts.goods()), false));
    sums.add(new Letter.Sum(texts.get("sum.shipping"), texts.money(amounts.shipping()), false));
    if (!amounts.discount().isZero()) {
      sums.add(new Letter.Sum(texts.get("sum.discount"), texts.money(amounts.discount()), false));
    }
    sums.add(new Letter.Sum(texts.get("sum.total"), texts.money(amounts.total()), true));
    sums.add(new Letter.Sum(texts.get("sum.tax"), texts.money(amounts.tax()), false));
    return sums;
  }

  private static String address(OrderView order) {
    Address to = order.shippingAddress();
    String country = Locale.of("", to.country()).getDisplayCountry(order.locale());
    return Stream.of(to.line1(), to.line2(), to.postalCode() + " " + to.city(), country)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
