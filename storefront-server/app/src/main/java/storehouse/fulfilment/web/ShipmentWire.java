package storehouse.fulfilment.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.Catalogue;
import storehouse.catalog.ImageView;
import storehouse.catalog.VariantSummary;
import storehouse.fulfilment.carrier.ParcelLabel;
import storehouse.fulfilment.shipments.Handled;
import storehouse.fulfilment.shipments.Parcel;
import storehouse.fulfilment.shipments.Queue;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.Stage;
import storehouse.model.backoffice.Label;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentLine;
import storehouse.model.backoffice.ShipmentSummary;
import storehouse.model.shop.Price;
import storehouse.platform.web.Problem;

/// Shipments in the words of the desktop, with titles, barcodes and pictures from the catalogue.
@Singleton
public final class ShipmentWire {

  private final Catalogue catalogue;

  @Inject
  public ShipmentWire(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static ShipmentSummary summary(Queue.Entry entry) {
    return new ShipmentSummary(
        Long.toString(entry.id()),
        entry.orderNumber(),
        entry.warehouse(),
        entry.state(),
        entry.lines(),
        entry.units(),
        entry.assignee(),
        entry.createdAt(),
        entry.held());
  }

  static Label label(ParcelLabel label) {
    return new Label(
        label.carrier(),
        label.trackingNumber(),
        new Price(label.cost().minorUnits(), label.cost().currency().getCurrencyCode()),
        label.mediaType(),
        label.image());
  }

  ShipmentDetail answer(Handled handled) {
    return switch (handled) {
      case Handled.Done(var shipment) -> detail(shipment);
      case Handled.Conflict(var message) -> throw FloorProblems.conflict(message);
      case Handled.Invalid(var message) -> throw Problem.invalid("invalid", message);
      case Handled.UnknownShipment _ -> throw FloorProblems.unknownShipment();
    };
  }

  ShipmentDetail detail(Shipment shipment) {
    Map<String, VariantSummary> variants =
        catalogue.variants(shipment.lines().stream().map(Shipment.Line::sku).toList());
    List<ShipmentLine> lines =
        shipment.lines().stream().map(line -> line(line, variants.get(line.sku()))).toList();
    Facts facts = facts(shipment.stage());
    return new ShipmentDetail(
        Long.toString(shipment.id()),
        shipment.orderNumber(),
        shipment.warehouse(),
        shipment.stage().state(),
        lines,
        facts.assignee(),
        facts.weightGrams(),
        facts.parcel() == null ? null : facts.parcel().carrier(),
        facts.parcel() == null ? null : facts.parcel().trackingNumber(),
        facts.parcel() == null ? null : "/api/backoffice/v1/shipments/" + shipment.id() + "/label",
        shipment.version());
  }

  private static ShipmentLine line(Shipment.Line line, @Nullable VariantSummary variant) {
    ImageView image = variant == null ? null : variant.image();
    return new ShipmentLine(
        Long.toString(line.id()),
        line.sku(),
        variant == null ? null : variant.barcode(),
        variant == null ? line.sku() : variant.title(),
        image == null ? null : image.url(),
        line.bin(),
        line.quantity(),
        line.picked());
  }

  private record Facts(
      @Nullable String assignee, @Nullable Integer weightGrams, @Nullable Parcel parcel) {}

  private static Facts facts(Stage stage) {
    return switch (stage) {
      case Stage.ToPick _, Stage.Cancelled _ -> new Facts(null, null, null);
      case Stage.Picking(String assignee) -> new Facts(assignee, null, null);
      case Stage.Picked(String assignee) -> new Facts(assignee, null, null);
      case Stage.Packed(int weight) -> new Facts(null, weight, null);
      case Stage.Labelled(int weight, Parcel parcel) -> new Facts(null, weight, parcel);
      case Stage.Shipped(int weight, Parcel parcel, var _) -> new Facts(null, weight, parcel);
    };
  }
}
