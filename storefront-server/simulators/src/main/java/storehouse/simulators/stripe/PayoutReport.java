package storehouse.simulators.stripe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import storehouse.simulators.journal.Table;
import storehouse.simulators.money.Csv;
import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Movement;
import storehouse.simulators.money.Settlement;

/// `payout_reconciliation.itemized.5`: each movement with the payout that it went into. Source:
/// Stripe's description of that report type.
record PayoutReport(Settlement settlement, Balance balance, Table<PaymentIntent> intents) {
  static final String TYPE = "payout_reconciliation.itemized.5";

  static final List<String> COLUMNS =
      List.of(
          "automatic_payout_id",
          "automatic_payout_effective_at",
          "balance_transaction_id",
          "created_utc",
          "created",
          "available_on_utc",
          "available_on",
          "currency",
          "gross",
          "fee",
          "net",
          "reporting_category",
          "source_id",
          "description",
          "customer_facing_amount",
          "customer_facing_currency",
          "customer_id",
          "charge_id",
          "payment_intent_id",
          "payment_method_type",
          "payment_metadata[order_id]");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// Of the payouts that the wish is about.
  String csv(ReportRoutes.Wish wish) {
    var csv = new StringBuilder(Csv.line(COLUMNS));
    settlement.ledger().rows().all().stream()
        .filter(row -> row.kind() == Kind.PAID_OUT && wish.covers(row))
        .filter(balance::isReconciled)
        .forEach(payout -> lines(payout).forEach(row -> csv.append(line(payout, row))));
    return csv.toString();
  }

  private Stream<Movement> lines(Movement payout) {
    return balance.batches(payout).stream()
        .flatMap(batch -> settlement.lines(batch).stream())
        .map(line -> line.movement())
        .filter(row -> row.kind() != Kind.CARRIED && row.kind() != Kind.PAID_OUT)
        .filter(row -> row.settled().equals(payout.settled()));
  }

  private String line(Movement payout, Movement row) {
    boolean shopper = !row.payment().isEmpty();
    var created = time(row.at());
    var available = time(balance.available(row));
    return Csv.line(
        List.of(
            Balance.payoutId(payout),
            time(balance.arrival(payout)),
            row.id(),
            created,
            created,
            available,
            available,
            row.settled().toLowerCase(Locale.ROOT),
            Csv.major(row.amount(), row.settled()),
            Csv.major(row.fee(), row.settled()),
            Csv.major(row.net(), row.settled()),
            Balance.Type.of(row.kind()).category(),
            row.source(),
            "",
            shopper ? Csv.major(row.gross(), row.currency()) : "",
            shopper ? row.currency().toLowerCase(Locale.ROOT) : "",
            "",
            charge(row),
            row.payment(),
            shopper ? "card" : "",
            Optional.ofNullable(row.reference()).orElse("")));
  }

  private String charge(Movement row) {
    return intents
        .find(row.payment())
        .flatMap(intent -> Optional.ofNullable(intent.stage().chargeOrNull()))
        .map(Charge::id)
        .orElse("");
  }

  private static String time(long epochSeconds) {
    return TIME.format(Instant.ofEpochSecond(epochSeconds));
  }
}
