package storehouse.simulators.adyen;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import storehouse.simulators.money.Batch;
import storehouse.simulators.money.Csv;
import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Line;
import storehouse.simulators.money.Movement;
import storehouse.simulators.money.Settlement;

/// The settlement details report of one batch; its net columns add up to nothing, since the payout
/// is one of its lines. Source: Adyen's description of the report.
record SettlementReport(Settlement settlement, Account account, Table payments) {
  static final List<String> COLUMNS =
      List.of(
          "Company Account",
          "Merchant Account",
          "Psp Reference",
          "Merchant Reference",
          "Payment Method",
          "Creation Date",
          "TimeZone",
          "Type",
          "Modification Reference",
          "Gross Currency",
          "Gross Debit (GC)",
          "Gross Credit (GC)",
          "Exchange Rate",
          "Net Currency",
          "Net Debit (NC)",
          "Net Credit (NC)",
          "Commission (NC)",
          "Markup (NC)",
          "Scheme Fees (NC)",
          "Interchange (NC)",
          "Payment Method Variant",
          "Modification Merchant Reference",
          "Batch Number",
          "Reserved4",
          "Reserved5",
          "Reserved6",
          "Reserved7",
          "Reserved8",
          "Reserved9",
          "Reserved10");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /// Finds a payment's brand.
  @FunctionalInterface
  interface Table {
    Optional<Payment> find(String pspReference);
  }

  static String name(Batch batch) {
    return "settlement_detail_report_batch_" + batch.number() + ".csv";
  }

  String csv(Batch batch) {
    var csv = new StringBuilder(Csv.line(COLUMNS));
    settlement.lines(batch).forEach(line -> csv.append(Csv.line(fields(batch, line))));
    return csv.toString();
  }

  private List<String> fields(Batch batch, Line line) {
    var row = line.movement();
    var at = Instant.ofEpochSecond(row.at()).atZone(Bookings.TARIFF.zone());
    var fields = new String[COLUMNS.size()];
    Arrays.fill(fields, "");
    fields[0] = account.merchantAccount() + "Company";
    fields[1] = account.merchantAccount();
    fields[5] = TIME.format(at);
    fields[6] = ZONE.format(at);
    fields[7] = type(row);
    fields[13] = row.settled();
    fields[14] = row.net() < 0 ? Csv.major(-row.net(), row.settled()) : "";
    fields[15] = row.net() >= 0 ? Csv.major(row.net(), row.settled()) : "";
    fields[22] = String.valueOf(batch.number());
    if (row.payment().isEmpty()) {
      fields[8] = words(row, MONTH.format(at));
      fields[21] = row.kind() == Kind.CARRIED ? carried(batch, row) : "";
    } else {
      ofPayment(row, fields);
    }
    return List.of(fields);
  }

  private void ofPayment(Movement row, String[] fields) {
    var brand = payments.find(row.payment()).map(Payment::paymentMethod).orElse("");
    fields[2] = row.payment();
    fields[3] = Optional.ofNullable(row.reference()).orElse("");
    fields[4] = brand;
    fields[8] = row.source();
    fields[9] = row.currency();
    fields[10] = row.gross() < 0 ? Csv.major(-row.gross(), row.currency()) : "";
    fields[11] = row.gross() >= 0 ? Csv.major(row.gross(), row.currency()) : "";
    fields[12] = row.rate() == null ? "1" : row.rate().toPlainString();
    fields[20] = brand;
    if (row.kind() == Kind.CHARGED_BACK) {
      fields[16] = Csv.major(row.fee(), row.settled());
    } else if (row.fee() != 0) {
      long interchange = row.fee() / 3;
      long scheme = row.fee() / 9;
      fields[17] = Csv.major(row.fee() - interchange - scheme, row.settled());
      fields[18] = Csv.major(scheme, row.settled());
      fields[19] = Csv.major(interchange, row.settled());
    }
  }

  private static String type(Movement row) {
    return switch (row.kind()) {
      case CAPTURED -> "Settled";
      case PART_RELEASED, CAPTURE_FAILED -> "SettledReversed";
      case REFUNDED -> "Refunded";
      case REFUND_REVERSED -> "RefundedReversed";
      case CHARGED_BACK -> "Chargeback";
      case CHARGEBACK_REVERSED -> "ChargebackReversed";
      case FEE -> "Fee";
      case RESERVE_HELD, RESERVE_RELEASED -> "DepositCorrection";
      case PAID_OUT -> "MerchantPayout";
      case CARRIED -> "Balancetransfer";
      case CONVERTED -> "ManualCorrected";
    };
  }

  private static String words(Movement row, String month) {
    return switch (row.kind()) {
      case FEE -> "Transaction Fees " + month;
      case RESERVE_HELD -> "Deposit held";
      case RESERVE_RELEASED -> "Deposit released";
      case CARRIED -> "Balancetransfer";
      default -> row.source();
    };
  }

  private static String carried(Batch batch, Movement row) {
    return row.id().equals("from")
        ? "Balancetransfer from batch " + (batch.number() - 1)
        : "Balancetransfer to batch " + (batch.number() + 1);
  }
}
