package storehouse.simulators.adyen;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Router;

/// What the gateway believes, whole, for a checker to compare with the shop's books. The shop
/// itself cannot ask: Adyen has nothing to read a payment back.
record Books(Payments payments) {

  /// @param api the router whose calls are counted
  void on(Router site, Router api) {
    site.get("/_sim/books", _ -> Answer.json(200, books()))
        .get("/_sim/requests", _ -> Answer.json(200, api.counters()));
  }

  /// @param amount minor units, as all amounts here
  /// @param authorised what the bank granted and nobody released
  /// @param held the part of it that is still set aside and not captured
  private record Row(
      String pspReference,
      String reference,
      String state,
      String paymentMethod,
      @Nullable String refusal,
      long amount,
      String currency,
      long authorised,
      long held,
      long captured,
      long refunded,
      long chargedBack,
      List<Change> modifications,
      List<Incident> incidents) {}

  /// @param outcome done, refused, or undone for what was done at first
  /// @param capture of which capture a refund is, when the shop said so
  /// @param at epoch seconds
  private record Change(
      String pspReference,
      String event,
      String effect,
      long amount,
      @Nullable String reference,
      @Nullable String capture,
      String outcome,
      String reason,
      long at) {}

  /// @param forgottenBefore epoch seconds, when payments from before it may be missing
  private record Whole(int owedWebhooks, @Nullable Long forgottenBefore, List<Row> payments) {}

  private Whole books() {
    long now = payments.now();
    payments.rows().all().stream()
        .filter(payment -> !payment.by(now).equals(payment))
        .forEach(payment -> payments.passTime(payment.pspReference()));
    var rows = payments.rows().all().stream().map(Books::row).toList();
    return new Whole(
        payments.notifications().sender().owed(),
        payments.rows().oldestOfMany().map(Payment::created).orElse(null),
        rows);
  }

  private static Row row(Payment payment) {
    return new Row(
        payment.pspReference(),
        payment.terms().reference(),
        payment.stage().state(),
        payment.card().token(),
        payment.stage() instanceof Stage.Refused(var refusal) ? refusal.reason() : null,
        payment.terms().amount().value(),
        payment.terms().amount().currency(),
        payment.granted(),
        payment.held(),
        payment.captured(),
        payment.refunded(),
        payment.chargedBack(),
        payment.modifications().stream().map(Books::change).toList(),
        payment.incidents());
  }

  private static Change change(Modification modification) {
    return new Change(
        modification.pspReference(),
        modification.kind().name(),
        lower(modification.effect()),
        modification.amount(),
        modification.reference(),
        modification.capture(),
        lower(modification.outcome()),
        modification.reason(),
        modification.at());
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
