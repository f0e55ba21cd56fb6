package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Movement;
import storehouse.simulators.money.Settlement;

/// The balance, what moved it, and what was paid out of it.
record BalanceRoutes(Settlement settlement, Balance balance) {

  Router on(Router router) {
    return router
        .get("/v1/balance", _ -> Answer.json(200, now()))
        .get("/v1/balance_transactions", this::transactions)
        .get("/v1/balance_transactions/{id}", this::transaction)
        .get("/v1/payouts", this::payouts)
        .get("/v1/payouts/{id}", this::payout);
  }

  private Answer transactions(Request request) {
    settlement.passTime();
    var query = request.query();
    var source = query.filled("source");
    var type = query.filled("type");
    var payout = query.filled("payout");
    Predicate<Movement> paid = payout == null ? _ -> true : paidBy(payout);
    var page =
        Page.of(
            settlement.ledger().rows(),
            query,
            row ->
                (source == null || row.source().equals(source))
                    && (type == null || Balance.Type.of(row.kind()).name().equals(type))
                    && paid.test(row));
    return Answer.json(200, Wire.list("/v1/balance_transactions", page, balance::transaction));
  }

  /// Nothing until Stripe has reconciled it.
  private Predicate<Movement> paidBy(String id) {
    var payout = balance.payout(id);
    if (!balance.isReconciled(payout)) {
      return _ -> false;
    }
    var batches = balance.batches(payout);
    return row ->
        row.settled().equals(payout.settled())
            && batches.stream().anyMatch(batch -> batch.holds(row));
  }

  private Answer transaction(Request request) {
    var id = request.placeholder("id");
    return settlement
        .ledger()
        .rows()
        .find(id)
        .map(row -> Answer.json(200, balance.transaction(row)))
        .orElseThrow(() -> StripeError.noSuch("balance transaction", id, "id"));
  }

  private Answer payouts(Request request) {
    settlement.passTime();
    var rows =
        settlement.ledger().rows().all().reversed().stream()
            .filter(row -> row.kind() == Kind.PAID_OUT)
            .toList();
    var page = Page.of(rows, Balance::payoutId, request.query());
    return Answer.json(200, Wire.list("/v1/payouts", page, balance::payoutJson));
  }

  private Answer payout(Request request) {
    settlement.passTime();
    return Answer.json(200, balance.payoutJson(balance.payout(request.placeholder("id"))));
  }

  private Object now() {
    settlement.passTime();
    var pending = new TreeMap<String, Long>();
    settlement.ledger().open().forEach(r -> pending.merge(r.settled(), r.net(), Long::sum));
    var available = new TreeMap<>(settlement.ledger().balances());
    pending.forEach((currency, sum) -> available.merge(currency, -sum, Long::sum));
    var json = Json.object().put("object", "balance").put("livemode", false);
    json.set("available", amounts(available));
    json.set("pending", amounts(pending));
    return json;
  }

  private static ArrayNode amounts(Map<String, Long> sums) {
    var amounts = Json.array();
    sums.forEach(
        (currency, sum) ->
            amounts
                .addObject()
                .put("amount", sum)
                .put("currency", currency.toLowerCase(Locale.ROOT))
                .putObject("source_types")
                .put("card", sum));
    return amounts;
  }
}
