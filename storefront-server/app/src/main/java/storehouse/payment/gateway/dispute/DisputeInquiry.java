package storehouse.payment.gateway.dispute;

import java.util.List;

/// Which dispute is meant, and of a gateway that cannot be read, all that it has `told` of it.
public record DisputeInquiry(String id, List<DisputeFact> told) {}
