package storehouse.backoffice.orders;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.shop.Address;
import storehouse.model.shop.Order;
import storehouse.model.shop.Price;
import storehouse.model.shop.Totals;

/// The cards of an order: goods and totals, parcels, shopper, timeline.
final class OrderCards {

  private static final int PICTURE = 48;

  private final Words words;
  private final Figures figures;
  private final Pictures pictures;

  OrderCards(Workbench bench, Pictures pictures) {
    this.words = bench.words();
    this.figures = bench.figures();
    this.pictures = pictures;
  }

  VBox lines(OrderDetail detail) {
    VBox card = Parts.card(words.text("order.lines"));
    detail.order().lines().forEach(line -> card.getChildren().add(line(line)));
    Totals totals = detail.order().totals();
    card.getChildren()
        .addAll(
            Parts.rule(),
            total("order.goods", totals.goods(), "muted"),
            total("order.shipping", totals.shipping(), "muted"));
    if (totals.discount().minorUnits() != 0) {
      card.getChildren().add(total("order.discount", totals.discount(), "muted"));
    }
    card.getChildren()
        .addAll(
            total("order.total", totals.total(), "heading"),
            total("order.tax", totals.tax(), "muted"));
    return card;
  }

  private Node line(Order.Line line) {
    VBox name =
        Parts.column(
            "titles",
            Parts.paragraph(line.title(), "content-title"),
            Parts.label(line.sku(), "muted", "figures"));
    HBox.setHgrow(name, Priority.ALWAYS);
    return Parts.row(
        "order-line",
        pictures.square(line.imageUrl(), PICTURE),
        name,
        figure(words.text("order.times", line.quantity(), figures.money(line.unitPrice()))),
        figure(figures.money(line.lineTotal()), "order-amount"));
  }

  private Node total(String key, Price amount, String style) {
    return Parts.row(
        "order-total",
        Parts.label(words.text(key), style),
        Parts.space(),
        figure(figures.money(amount), style));
  }

  private static Label figure(String text, String... styles) {
    Label figure = Parts.label(text, "figures");
    figure.getStyleClass().addAll(styles);
    figure.setMinWidth(Label.USE_PREF_SIZE);
    return figure;
  }

  VBox parcels(OrderDetail detail) {
    VBox card = Parts.card(words.text("order.parcels"));
    if (detail.order().shipments().isEmpty()) {
      card.getChildren().add(Parts.paragraph(words.text(noParcels(detail)), "muted"));
    }
    detail.order().shipments().forEach(parcel -> card.getChildren().add(parcel(parcel)));
    return card;
  }

  private static String noParcels(OrderDetail detail) {
    return detail.order().status().equals("CANCELLED") ? "order.neverParcels" : "order.noParcels";
  }

  private Node parcel(Order.Shipment parcel) {
    String tracking = parcel.trackingNumber();
    String carrier = parcel.carrier();
    String where =
        tracking == null
            ? words.text("order.noTracking")
            : (carrier == null ? "" : carrier + "  ") + tracking;
    Label state = Parts.label(words.state("shipmentState", parcel.status()), "chip");
    Tones.of(parcel.status()).ifPresent(tone -> state.getStyleClass().add(tone));
    HBox head =
        Parts.row("parcel", state, Parts.label(parcel.warehouse()), Parts.space(), figure(where));
    String contents =
        parcel.lines().stream()
            .map(line -> words.text("order.content", line.quantity(), line.sku()))
            .collect(Collectors.joining(", "));
    return contents.isEmpty()
        ? head
        : Parts.column("titles", head, Parts.paragraph(contents, "muted"));
  }

  VBox shopper(OrderDetail detail) {
    Address address = detail.order().shippingAddress();
    String lines =
        Stream.of(
                address.name(),
                address.line1(),
                address.line2(),
                address.postalCode() + " " + address.city(),
                address.region(),
                address.country())
            .filter(line -> line != null && !line.isBlank())
            .collect(Collectors.joining("\n"));
    return Parts.card(
        words.text("order.shopper"), Parts.label(detail.email()), Parts.paragraph(lines, "muted"));
  }

  VBox timeline(OrderDetail detail) {
    VBox card = Parts.card(words.text("order.timeline"));
    card.setId("timeline");
    detail.order().timeline().forEach(entry -> card.getChildren().add(entry(entry)));
    return card;
  }

  private Node entry(Order.TimelineEntry entry) {
    Label text = Parts.paragraph(entry.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    return Parts.row("happened", Parts.label(figures.time(entry.at()), "moment", "figures"), text);
  }
}
