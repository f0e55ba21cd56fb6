package storehouse.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// So many units of a SKU are to come into a warehouse with a supplier's delivery, in all: what was
/// received of it already is part of them. Telling it again changes nothing; telling another number
/// corrects it.
public record ExpectDelivery(
    String reference,
    String sku,
    String warehouse,
    long units,
    @Nullable LocalDate expectedOn,
    String actor) {}
