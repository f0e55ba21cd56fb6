package storehouse.payment.adyen;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.payment.gateway.dispute.DisputeFact;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;

/// How a dispute stands after all that Adyen told of it: where the furthest of the facts says, in
/// whatever order they came.
final class AdyenDisputeStanding {

  private AdyenDisputeStanding() {}

  /// Empty when nothing was told.
  static Optional<GatewayDispute> of(DisputeInquiry inquiry) {
    List<DisputeFact> told = inquiry.told();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    Comparator<DisputeFact> byStage = Comparator.comparing(DisputeFact::stage);
    DisputeFact first = Collections.min(told, byStage);
    DisputeFact last = Collections.max(told, byStage);
    return Optional.of(
        new GatewayDispute(
            inquiry.id(),
            last.orderId(),
            last.payment(),
            asksOnly(told) ? ofInquiry(last.stage()) : last.stage(),
            last.amount(),
            null,
            first.reason(),
            dueBy(told, last.stage())));
  }

  /// An inquiry of which no chargeback was told has taken no money, whatever it came to.
  private static boolean asksOnly(List<DisputeFact> told) {
    return told.stream().anyMatch(it -> it.stage() == Stage.INQUIRY)
        && told.stream().noneMatch(it -> it.stage() == Stage.NEEDS_RESPONSE);
  }

  private static Stage ofInquiry(Stage stage) {
    return switch (stage) {
      case INQUIRY, INQUIRY_UNDER_REVIEW, INQUIRY_CLOSED, NEEDS_RESPONSE -> stage;
      case UNDER_REVIEW -> Stage.INQUIRY_UNDER_REVIEW;
      case WON, LOST -> Stage.INQUIRY_CLOSED;
    };
  }

  /// Not each of the notifications of the same stage says it.
  private static @Nullable Instant dueBy(List<DisputeFact> told, Stage stage) {
    return told.stream()
        .filter(it -> it.stage() == stage)
        .map(DisputeFact::dueBy)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
