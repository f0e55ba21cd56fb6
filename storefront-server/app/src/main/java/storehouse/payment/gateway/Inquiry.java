package storehouse.payment.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;

/// A question how a payment of this amount stands. A gateway that cannot be asked answers from the
/// facts that it has `told` by webhook; `awaited` is the request of ours that it had taken and not
/// yet settled, if any.
public record Inquiry(
    GatewayReference at, Money amount, List<GatewayFact> told, @Nullable String awaited) {}
