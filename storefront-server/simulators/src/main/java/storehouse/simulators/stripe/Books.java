package storehouse.simulators.stripe;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Router;

/// What the gateway believes, whole, for a checker to compare with the shop's books. The shop
/// itself never asks.
record Books(PaymentIntents intents, Webhooks webhooks) {
  private static final Charge NOTHING = new Charge("", 0, 0, 0, 0);

  /// @param api the router whose calls are counted
  void on(Router site, Router api) {
    site.get("/_sim/books", _ -> Answer.json(200, books()))
        .get("/_sim/requests", _ -> Answer.json(200, api.counters()));
  }

  /// @param amount minor units, as all amounts here
  /// @param authorised what the bank granted and nobody cancelled
  /// @param held the part of it that is still set aside and not captured
  private record Row(
      String id,
      String status,
      long amount,
      String currency,
      @Nullable String paymentMethod,
      long authorised,
      long held,
      long captured,
      long refunded,
      Map<String, String> metadata,
      List<Capture> captures) {}

  /// @param at epoch seconds
  private record Capture(long amount, long at) {}

  /// @param forgottenBefore epoch seconds, when payments from before it may be missing
  private record Whole(
      int owedWebhooks, @Nullable Long forgottenBefore, List<Row> paymentIntents) {}

  private Whole books() {
    return new Whole(
        webhooks.sender().owed(),
        intents.oldestOfMany().map(PaymentIntent::created).orElse(null),
        intents.all().stream().map(Books::row).toList());
  }

  private static Row row(PaymentIntent intent) {
    var charge = intent.stage().chargeOrNull();
    var known = charge == null ? NOTHING : charge;
    boolean captured = known.captured() > 0;
    return new Row(
        intent.id(),
        intent.stage().status(),
        intent.terms().amount(),
        intent.terms().currency(),
        intent.stage().paymentMethod(),
        known.authorised(),
        captured ? 0 : known.authorised(),
        known.captured(),
        known.refunded(),
        intent.terms().metadata(),
        captured ? List.of(new Capture(known.captured(), known.capturedAt())) : List.of());
  }
}
