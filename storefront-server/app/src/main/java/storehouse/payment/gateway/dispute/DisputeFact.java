package storehouse.payment.gateway.dispute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;

/// What a gateway that cannot be read told of a dispute: it has come so far. Facts come in any
/// order, and all of them are kept.
public record DisputeFact(
    long orderId,
    @Nullable String payment,
    Stage stage,
    Money amount,
    String reason,
    @Nullable Instant dueBy) {}
