package storehouse.model.backoffice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of `GET /deliveries/{reference}`: `open` units are still to come.
public record DeliveryLine(
    String reference,
    String sku,
    String warehouse,
    long expected,
    long received,
    long open,
    @Nullable LocalDate expectedOn,
    boolean closed) {}
