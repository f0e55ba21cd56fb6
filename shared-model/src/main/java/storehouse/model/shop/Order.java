package storehouse.model.shop;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/v1/orders/{number}`: order, payment and shipments are axes of their own.
public record Order(
    String number,
    String status,
    PlacedOrder.Payment payment,
    List<Line> lines,
    List<Shipment> shipments,
    List<TimelineEntry> timeline,
    Totals totals,
    Address shippingAddress,
    Instant placedAt) {

  /// One ordered SKU, and what is still to come of it.
  public record Line(
      String sku,
      String slug,
      String title,
      @Nullable String imageUrl,
      int quantity,
      Price unitPrice,
      Price lineTotal,
      @Nullable ToCome toCome) {}

  /// One parcel.
  public record Shipment(
      String id,
      String status,
      String warehouse,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      @Nullable String trackingUrl,
      @Nullable Instant shippedAt,
      List<Content> lines) {}

  /// So many units of a SKU are in a parcel.
  public record Content(String sku, int quantity) {}

  /// Something that happened, in a shopper’s words.
  public record TimelineEntry(Instant at, String type, String text) {}
}
