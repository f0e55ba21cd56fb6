package storehouse.simulators.paypal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Router;
import storehouse.simulators.outgoing.WebhookSender;

/// What the gateway believes, whole, for a checker to compare with the shop's books. The shop
/// itself never asks.
record Books(Orders orders, WebhookSender webhooks) {

  /// @param api the router whose calls are counted
  void on(Router site, Router api) {
    site.get("/_sim/books", _ -> Answer.json(200, books()))
        .get("/_sim/requests", _ -> Answer.json(200, api.counters()));
  }

  /// @param amount minor units, as all amounts here
  /// @param authorised what was granted and nobody took back before it was captured
  /// @param held the part of it that is still set aside and not captured
  private record Row(
      String id,
      String status,
      String intent,
      @Nullable String customId,
      @Nullable String invoiceId,
      long amount,
      String currency,
      @Nullable String paymentMethod,
      long authorised,
      long held,
      long captured,
      long refunded,
      long reversed,
      List<Held> authorizations,
      List<Taken> captures) {}

  /// @param at epoch seconds
  private record Held(String id, String status, long amount, long at, @Nullable String parent) {}

  /// @param at epoch seconds
  private record Taken(
      String id,
      String status,
      long amount,
      long at,
      @Nullable String authorization,
      @Nullable String invoiceId,
      List<Given> refunds) {}

  /// @param at epoch seconds
  private record Given(String id, String status, long amount, long at, boolean reversal) {}

  /// @param forgottenBefore epoch seconds, when orders from before it may be missing
  private record Whole(int owedWebhooks, @Nullable Long forgottenBefore, List<Row> orders) {}

  private Whole books() {
    return new Whole(
        webhooks.owed(),
        orders.oldestOfMany().map(Order::created).orElse(null),
        orders.all().stream().map(Books::row).toList());
  }

  private static Row row(Order order) {
    var terms = order.terms();
    var funding = order.stage().fundingOrNull();
    return new Row(
        order.id(),
        order.status(),
        terms.intent().name(),
        terms.customId(),
        terms.invoiceId(),
        terms.amount().minorUnits(),
        terms.amount().currency(),
        funding == null ? null : funding.card().token(),
        authorised(order),
        originals(order).filter(Authorization::isGranted).mapToLong(order::remaining).sum(),
        sum(taken(order)),
        returned(order, false),
        returned(order, true),
        order.authorizations().stream().map(a -> held(order, a)).toList(),
        order.captures().stream().map(Books::taken).toList());
  }

  private static long authorised(Order order) {
    return originals(order)
            .mapToLong(a -> a.isGranted() ? a.amount() : sum(order.capturesOf(a)))
            .sum()
        + sum(taken(order).filter(capture -> capture.authorization() == null));
  }

  private static Stream<Authorization> originals(Order order) {
    return order.authorizations().stream().filter(Authorization::isOriginal);
  }

  private static Stream<Capture> taken(Order order) {
    return order.captures().stream().filter(capture -> !capture.declined());
  }

  private static long sum(Stream<Capture> captures) {
    return captures.mapToLong(Capture::amount).sum();
  }

  private static long returned(Order order, boolean reversal) {
    return order.captures().stream()
        .flatMap(capture -> capture.refunds().stream())
        .filter(refund -> refund.reversal() == reversal && !refund.failed())
        .mapToLong(Refund::amount)
        .sum();
  }

  private static Held held(Order order, Authorization authorization) {
    return new Held(
        authorization.id(),
        order.status(authorization),
        authorization.amount(),
        authorization.created(),
        authorization.parent());
  }

  private static Taken taken(Capture capture) {
    return new Taken(
        capture.id(),
        capture.status(),
        capture.amount(),
        capture.created(),
        capture.authorization(),
        capture.invoiceId(),
        capture.refunds().stream()
            .map(r -> new Given(r.id(), r.status(), r.amount(), r.created(), r.reversal()))
            .toList());
  }
}
