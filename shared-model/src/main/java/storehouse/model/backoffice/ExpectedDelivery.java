package storehouse.model.backoffice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `PUT /deliveries/{reference}`: what a supplier is to bring into a warehouse, in all. Sent again
/// it changes nothing; other numbers correct it.
public record ExpectedDelivery(String warehouse, @Nullable LocalDate expectedOn, List<Line> lines) {

  public record Line(String sku, long units) {}
}
