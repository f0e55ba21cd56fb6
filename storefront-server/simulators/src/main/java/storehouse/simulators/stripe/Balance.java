package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import storehouse.simulators.http.Json;
import storehouse.simulators.money.Batch;
import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Movement;
import storehouse.simulators.money.Settlement;
import storehouse.simulators.money.Tariff;

/// The balance as Stripe's API writes it. A payout is the last movement of a batch that had
/// something to pay.
record Balance(Settlement settlement) {
  static final String TRANSACTION = "txn_";
  private static final String PAYOUT = "po_";
  private static final Duration TO_THE_BANK = Duration.ofDays(2);

  /// 1.5 % and 25 cents (30 US cents, 20 pence), 20 for a dispute, and 2 % on exchanges.
  static final Tariff TARIFF =
      new Tariff(
          ZoneOffset.UTC,
          150,
          Map.of("EUR", 25L, "USD", 30L, "GBP", 20L, "JPY", 30L),
          false,
          2000,
          true,
          200,
          false);

  ObjectNode transaction(Movement row) {
    var type = Type.of(row.kind());
    long available = available(row);
    var json =
        Json.object()
            .put("id", row.id())
            .put("object", "balance_transaction")
            .put("amount", row.amount())
            .put("available_on", available)
            .put("balance_type", "payments")
            .put("created", row.at())
            .put("currency", row.settled().toLowerCase(Locale.ROOT))
            .putNull("description")
            .put("exchange_rate", row.rate())
            .put("fee", row.fee())
            .put("net", row.net())
            .put("reporting_category", type.category())
            .put("source", source(row))
            .put("status", available <= now() ? "available" : "pending")
            .put("type", type.name());
    var details = json.putArray("fee_details");
    if (row.fee() != 0) {
      details
          .addObject()
          .put("amount", row.fee())
          .putNull("application")
          .put("currency", row.settled().toLowerCase(Locale.ROOT))
          .put("description", "Stripe processing fees")
          .put("type", "stripe_fee");
    }
    return json;
  }

  /// At the end of the day; what the gateway does on its own is at once.
  long available(Movement row) {
    if (row.batch() != 0) {
      return row.at();
    }
    long day = Duration.ofDays(1).toSeconds();
    return row.at() / day * day + day;
  }

  /// What Stripe calls the kinds of movements.
  record Type(String name, String category) {
    static Type of(Kind kind) {
      return switch (kind) {
        case CAPTURED -> new Type("charge", "charge");
        case PART_RELEASED -> new Type("payment_failure_refund", "partial_capture_reversal");
        case CAPTURE_FAILED -> new Type("payment_failure_refund", "charge_failure");
        case REFUNDED -> new Type("refund", "refund");
        case REFUND_REVERSED -> new Type("refund_failure", "refund_failure");
        case CHARGED_BACK -> new Type("adjustment", "dispute");
        case CHARGEBACK_REVERSED -> new Type("adjustment", "dispute_reversal");
        case FEE -> new Type("stripe_fee", "fee");
        case RESERVE_HELD, RESERVE_RELEASED -> new Type("reserved_funds", "risk_reserved_funds");
        case PAID_OUT -> new Type("payout", "payout");
        case CONVERTED, CARRIED -> new Type("adjustment", "other_adjustment");
      };
    }
  }

  private static String source(Movement row) {
    return row.kind() == Kind.PAID_OUT ? payoutId(row) : row.source();
  }

  static String payoutId(Movement payout) {
    return PAYOUT + payout.id().substring(TRANSACTION.length());
  }

  /// @throws StripeError 404
  Movement payout(String id) {
    var transaction = TRANSACTION + id.substring(Math.min(id.length(), PAYOUT.length()));
    return settlement
        .ledger()
        .rows()
        .find(transaction)
        .filter(row -> row.kind() == Kind.PAID_OUT && payoutId(row).equals(id))
        .orElseThrow(() -> StripeError.noSuch("payout", id, "payout"));
  }

  Batch batch(Movement payout) {
    return settlement.ledger().batch(payout.batch()).orElseThrow();
  }

  /// The batches that it pays: more than one when those before had nothing to pay.
  List<Batch> batches(Movement payout) {
    int since = batch(payout).total(payout.settled()).since();
    return settlement.ledger().batches().stream()
        .filter(batch -> batch.number() >= since && batch.number() <= payout.batch())
        .toList();
  }

  boolean isReconciled(Movement payout) {
    return settlement.isPublished(batch(payout));
  }

  long arrival(Movement payout) {
    return payout.at() + TO_THE_BANK.toSeconds();
  }

  ObjectNode payoutJson(Movement payout) {
    var json =
        Json.object()
            .put("id", payoutId(payout))
            .put("object", "payout")
            .put("amount", -payout.amount())
            .putNull("application_fee")
            .putNull("application_fee_amount")
            .put("arrival_date", arrival(payout))
            .put("automatic", true)
            .put("balance_transaction", payout.id())
            .put("created", payout.at())
            .put("currency", payout.settled().toLowerCase(Locale.ROOT))
            .put("description", "STRIPE PAYOUT")
            .put("destination", "ba_storehouse")
            .putNull("failure_balance_transaction")
            .putNull("failure_code")
            .putNull("failure_message")
            .put("livemode", false)
            .put("method", "standard")
            .putNull("original_payout")
            .put("reconciliation_status", isReconciled(payout) ? "completed" : "in_progress")
            .putNull("reversed_by")
            .put("source_type", "card")
            .putNull("statement_descriptor")
            .put("status", arrival(payout) <= now() ? "paid" : "in_transit")
            .put("type", "bank_account");
    json.putObject("metadata");
    json.putObject("trace_id").put("status", "supported").put("value", payoutId(payout));
    return json;
  }

  private long now() {
    return settlement.clock().instant().getEpochSecond();
  }
}
