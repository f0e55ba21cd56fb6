package storehouse.payment.dispute;

import java.util.ArrayList;
import java.util.List;
import storehouse.payment.events.DisputeLost;
import storehouse.payment.events.DisputeOpened;
import storehouse.payment.events.DisputeWon;
import storehouse.platform.events.OutboxEntry;

/// How the money of a dispute moved between two of its states, also through those that nobody saw:
/// opened for what the bank has more than before, won for what it has less, lost for what it will
/// not give back. So the sums of these events are what the bank has, whatever came in between. An
/// inquiry moves no money.
final class DisputeEvents {

  private DisputeEvents() {}

  static List<OutboxEntry> between(Dispute before, Dispute after) {
    if (after.orderId() == 0) {
      return List.of();
    }
    long lost = lost(after) - lost(before);
    long more = open(after) + lost(after) - open(before) - lost(before);
    String orderId = Long.toString(after.orderId());
    String gateway = after.name().gateway();
    String dispute = after.name().gatewayId();
    String currency = after.amount().currency().getCurrencyCode();
    List<Object> events = new ArrayList<>();
    if (more > 0) {
      events.add(new DisputeOpened(orderId, gateway, dispute, more, currency));
    }
    if (more < 0) {
      events.add(new DisputeWon(orderId, gateway, dispute, -more, currency));
    }
    if (lost > 0) {
      events.add(new DisputeLost(orderId, gateway, dispute, lost, currency));
    }
    return events.stream().map(event -> new OutboxEntry("payment", orderId, event)).toList();
  }

  private static long open(Dispute dispute) {
    return dispute.state().isMoneyOpen() ? dispute.amount().minorUnits() : 0;
  }

  private static long lost(Dispute dispute) {
    return dispute.state().isMoneyLost() ? dispute.lost().minorUnits() : 0;
  }
}
