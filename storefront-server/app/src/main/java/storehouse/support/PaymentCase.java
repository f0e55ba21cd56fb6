package storehouse.support;

import java.util.List;
import storehouse.order.OrderView;
import storehouse.payment.PaymentFile;

/// A payment with what its order says about it. While the order is `underWay` it may take or give
/// back money by itself.
public record PaymentCase(
    PaymentFile file, List<OrderView.TimelineEntry> timeline, boolean underWay) {}
