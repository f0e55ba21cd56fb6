package storehouse.simulators.adyen;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import storehouse.simulators.adyen.Incident.Event;
import storehouse.simulators.cards.TestCard;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// What the shop does about disputes. What a dispute is, is in the incidents of its payment.
final class Disputes {
  private static final int KEPT = 10_000;
  private static final String FRAUD = "Other Fraud-Card Absent Environment";

  private final Payments payments;
  private final Table<Defence> defences;

  Disputes(Journal journal, Payments payments) throws IOException {
    this.payments = payments;
    this.defences = journal.table("defence", Defence.class, KEPT);
  }

  /// The owner of such a card disputes every payment as soon as the money was taken.
  void disputeIfSoMeant(Payment payment) {
    if (payment.card() == TestCard.DISPUTED
        && payment.captured() > 0
        && payment.chargedBack() == 0) {
      var dispute = PspReference.next();
      befall(payment.pspReference(), dispute, Event.NOTIFICATION_OF_CHARGEBACK);
      befall(payment.pspReference(), dispute, Event.CHARGEBACK);
    }
  }

  /// What was said in the dispute of that reference.
  Defence defence(String dispute) {
    return defences.find(dispute).orElse(new Defence(Map.of(), null));
  }

  /// Whether the shop can still say something; an error when there is no such dispute. It is asked
  /// once for an inquiry, and anew when that becomes a chargeback.
  boolean isAwaited(String dispute) {
    boolean awaited = false;
    boolean notified = false;
    for (var incident : owner(dispute).incidentsOf(dispute)) {
      switch (incident.event()) {
        case REQUEST_FOR_INFORMATION -> awaited = true;
        case NOTIFICATION_OF_CHARGEBACK -> {
          awaited = true;
          notified = true;
        }
        // Of one that was notified before, it says only that the money is gone.
        case CHARGEBACK -> awaited = awaited || !notified;
        default -> awaited = false;
      }
    }
    return awaited;
  }

  private Payment owner(String dispute) {
    return payments
        .rows()
        .newest(
            1,
            null,
            payment ->
                payment.incidents().stream()
                    .anyMatch(incident -> incident.pspReference().equals(dispute)))
        .stream()
        .findFirst()
        .orElseThrow(() -> AdyenError.invalid("167", "Dispute not found"));
  }

  void supply(String dispute, Map<String, String> documents) {
    defences.put(dispute, defence(dispute).with(documents));
  }

  void defend(String dispute, String reason) {
    defences.put(dispute, defence(dispute).chosen(reason));
    befall(owner(dispute).pspReference(), dispute, Event.INFORMATION_SUPPLIED);
  }

  /// The shop gives in: Adyen tells that its time is over.
  void accept(String dispute) {
    befall(owner(dispute).pspReference(), dispute, Event.DISPUTE_DEFENSE_PERIOD_ENDED);
  }

  private void befall(String payment, String dispute, Event event) {
    payments
        .change(payment, before -> before.with(step(before, dispute, event)))
        .map(Table.Changed::after)
        .ifPresent(after -> payments.notifications().befell(after, after.incidents().getLast()));
  }

  private Incident step(Payment payment, String dispute, Event event) {
    Optional<Incident> first = payment.incidentsOf(dispute).stream().findFirst();
    return new Incident(
        dispute,
        event,
        first.map(Incident::amount).orElse(payment.captured()),
        first.map(Incident::reason).orElse(FRAUD),
        payments.now());
  }
}
