package storehouse.model.backoffice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of `GET /transfers`; `state` is `IN_TRANSIT` or `RECEIVED`, and what was received is null on
/// the road.
public record StockTransfer(
    String reference,
    String from,
    String to,
    String state,
    Instant dispatchedAt,
    String dispatchedBy,
    @Nullable Instant receivedAt,
    @Nullable String receivedBy,
    List<Line> lines) {

  public record Line(
      String sku, long dispatched, @Nullable Long received, @Nullable Long damaged) {}
}
