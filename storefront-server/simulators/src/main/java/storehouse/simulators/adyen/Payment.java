package storehouse.simulators.adyen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.simulators.adyen.Modification.Effect;
import storehouse.simulators.cards.TestCard;

/// One payment and everything that was done to it. Amounts are minor units.
///
/// @param created epoch seconds
/// @param granted what the bank has set aside and nobody released, captured or not
record Payment(
    String pspReference,
    long created,
    Terms terms,
    TestCard card,
    Stage stage,
    long granted,
    List<Modification> modifications,
    List<Incident> incidents) {
  private static final long EXPIRES_AFTER_SECONDS = 28 * 24 * 3600L;
  private static final long HOUR_SECONDS = 3600;

  Payment {
    modifications = List.copyOf(modifications);
    incidents = List.copyOf(incidents);
  }

  static Payment create(Terms terms, TestCard card, Stage stage, long now) {
    return new Payment(PspReference.next(), now, terms, card, stage, 0, List.of(), List.of());
  }

  private Payment to(Stage next, long nowGranted) {
    return new Payment(
        pspReference, created, terms, card, next, nowGranted, modifications, incidents);
  }

  /// The bank said yes.
  Payment authorise(String authCode, long now) {
    return to(new Stage.Authorised(authCode, now), terms.amount().value()).by(now);
  }

  Payment refuse(Refusal refusal) {
    return to(new Stage.Refused(refusal), 0);
  }

  Payment with(Modification modification) {
    var all = new ArrayList<>(modifications);
    all.add(modification);
    return new Payment(pspReference, created, terms, card, stage, granted, all, incidents);
  }

  Payment with(Incident incident) {
    var all = new ArrayList<>(incidents);
    all.add(incident);
    return new Payment(pspReference, created, terms, card, stage, granted, modifications, all);
  }

  /// The modification of that reference, replaced.
  Payment replacing(Modification changed) {
    var all =
        modifications.stream()
            .map(each -> each.pspReference().equals(changed.pspReference()) ? changed : each)
            .toList();
    return new Payment(pspReference, created, terms, card, stage, granted, all, incidents);
  }

  Payment adjust(long newAmount) {
    return to(stage, newAmount);
  }

  Payment release() {
    return to(new Stage.Cancelled(), captured());
  }

  Payment expire(long now) {
    var expiry = new Incident(pspReference, Incident.Event.EXPIRE, held(), "", now);
    return to(new Stage.Expired(), captured()).with(expiry);
  }

  /// What time alone has done to it by now: a delayed capture, or its expiry after 28 days.
  Payment by(long now) {
    if (!(stage instanceof Stage.Authorised(_, var since)) || held() == 0) {
      return this;
    }
    var delay = terms.captureAfterHours();
    if (delay != null && captured() == 0 && now >= since + delay * HOUR_SECONDS) {
      return with(Decisions.automaticCapture(held(), now));
    }
    return now >= since + EXPIRES_AFTER_SECONDS ? expire(now) : this;
  }

  Optional<Modification> modification(String reference) {
    return modifications.stream()
        .filter(modification -> modification.pspReference().equals(reference))
        .findFirst();
  }

  long held() {
    return stage instanceof Stage.Authorised ? granted - captured() : 0;
  }

  long captured() {
    return sum(Effect.TAKE);
  }

  long refunded() {
    return sum(Effect.GIVE_BACK);
  }

  long refundable() {
    return captured() - refunded();
  }

  /// What is left of one capture; nothing when there is none of that reference.
  long refundable(String capture) {
    long taken =
        modification(capture)
            .filter(found -> found.done(Effect.TAKE))
            .map(Modification::amount)
            .orElse(0L);
    return taken
        - modifications.stream()
            .filter(each -> each.done(Effect.GIVE_BACK) && capture.equals(each.capture()))
            .mapToLong(Modification::amount)
            .sum();
  }

  /// What befell it in that dispute, in order.
  List<Incident> incidentsOf(String dispute) {
    return incidents.stream().filter(incident -> incident.pspReference().equals(dispute)).toList();
  }

  /// Whether the bank has only asked in that dispute, and taken nothing.
  boolean isInquiry(String dispute) {
    var events = incidentsOf(dispute).stream().map(Incident::event).toList();
    return events.contains(Incident.Event.REQUEST_FOR_INFORMATION)
        && !events.contains(Incident.Event.NOTIFICATION_OF_CHARGEBACK)
        && !events.contains(Incident.Event.CHARGEBACK);
  }

  long chargedBack() {
    return incidents.stream().mapToLong(Incident::taken).sum();
  }

  private long sum(Effect effect) {
    return modifications.stream()
        .filter(modification -> modification.done(effect))
        .mapToLong(Modification::amount)
        .sum();
  }

  /// The brand as webhooks name it.
  String paymentMethod() {
    return card.number().startsWith("4") ? "visa" : "mc";
  }
}
