package storehouse.fulfilment.shipments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.bins.Goods;
import storehouse.model.shop.Address;

/// What one warehouse sends for one order. It waits, is picked by one person, packed, labelled and
/// handed to the carrier; until then it can be cancelled. While it is `held` it stays where it is.
/// `version` rises with each change.
public record Shipment(
    long id,
    long orderId,
    String orderNumber,
    String warehouse,
    Address shipTo,
    List<Line> lines,
    Stage stage,
    boolean held,
    Instant createdAt,
    long version) {

  /// Some units of one SKU; `bin` is null until stock is there to promise.
  public record Line(
      long id, String sku, @Nullable String bin, int quantity, int picked, int walk) {

    public int missing() {
      return quantity - picked;
    }

    public Line less(int units) {
      return new Line(id, sku, bin, quantity - units, picked, walk);
    }

    public Line in(Optional<String> promisedBin) {
      return new Line(id, sku, promisedBin.orElse(null), quantity, picked, walk);
    }
  }

  public Shipment with(List<Line> otherLines) {
    return new Shipment(
        id, orderId, orderNumber, warehouse, shipTo, otherLines, stage, held, createdAt, version);
  }

  public boolean isPicked() {
    return lines.stream().allMatch(line -> line.missing() == 0);
  }

  public Optional<Line> line(long lineId) {
    return lines.stream().filter(line -> line.id() == lineId).findFirst();
  }

  /// The goods that were promised to this shipment.
  public List<Goods.InBin> promised() {
    return lines.stream()
        .filter(line -> line.bin() != null)
        .map(
            line ->
                new Goods.InBin(
                    warehouse, line.sku(), Objects.requireNonNull(line.bin()), line.quantity()))
        .toList();
  }
}
