package storehouse.simulators.paypal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import storehouse.simulators.money.Batch;
import storehouse.simulators.money.Csv;
import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Movement;
import storehouse.simulators.money.Settlement;

/// The settlement report (`STL`) of one day: rows of ten kinds, of which only the transactions have
/// column names. Amounts are minor units without a sign. Source: PayPal's specification of the
/// report, version 9.
record SettlementReport(Settlement settlement, Function<String, String> customs) {
  static final List<String> COLUMNS =
      List.of(
          "Transaction ID",
          "Invoice ID",
          "PayPal Reference ID",
          "PayPal Reference ID Type",
          "Transaction Event Code",
          "Transaction Initiation Date",
          "Transaction Completion Date",
          "Transaction  Debit or Credit",
          "Gross Transaction Amount",
          "Gross Transaction Currency",
          "Fee Debit or Credit",
          "Fee Amount",
          "Fee Currency",
          "Custom Field",
          "Consumer ID",
          "Payment Tracking ID",
          "Store ID",
          "Bank Reference ID",
          "Credit Transactional Fee",
          "Credit Promotional Fee",
          "Credit Term");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss Z", Locale.ROOT);

  /// @param part 01, or 02 for a copy
  static String name(Batch batch, int part) {
    return "STL-%s.%02d.009.CSV"
        .formatted(LocalDate.parse(batch.day()).format(DateTimeFormatter.BASIC_ISO_DATE), part);
  }

  /// @param batches of one day
  String csv(List<Batch> batches) {
    var day = LocalDate.parse(batches.getFirst().day());
    var rows =
        batches.stream()
            .flatMap(batch -> settlement.lines(batch).stream())
            .map(line -> line.movement())
            .filter(row -> row.kind() != Kind.CARRIED)
            .toList();
    var start = day.atStartOfDay(Bookings.TARIFF.zone());
    var end = start.plusDays(1).minusSeconds(1);
    var body = rows.stream().map(this::transaction).collect(Collectors.joining());
    var footers = footers(batches, rows);
    var account = Csv.quoted(PaymentWire.MERCHANT);
    return "\"RH\",%s,\"A\",%s,009,\n".formatted(time(batches.getLast().closedAt()), account)
        + "\"FH\",01\n"
        + "\"SH\",%s,%s,%s,\"\"\n".formatted(TIME.format(start), TIME.format(end), account)
        + "\"CH\","
        + COLUMNS.stream().map(Csv::quoted).collect(Collectors.joining(","))
        + "\n"
        + body
        + footers.replace("@@", "SF")
        + "\"SC\","
        + rows.size()
        + "\n"
        + footers.replace("@@", "RF")
        + "\"RC\","
        + rows.size()
        + "\n"
        + "\"FF\","
        + rows.size()
        + "\n";
  }

  private String transaction(Movement row) {
    var reference = EventCode.reference(row);
    var at = time(row.at());
    return "\"SB\","
        + String.join(
            ",",
            Csv.quoted(EventCode.transaction(row)),
            Csv.quoted(row.reference() == null ? "" : row.reference()),
            Csv.quoted(reference),
            Csv.quoted(reference.isEmpty() ? "" : "TXN"),
            Csv.quoted(EventCode.of(row.kind())),
            at,
            at,
            sign(row.amount()),
            String.valueOf(Math.abs(row.amount())),
            Csv.quoted(row.settled()),
            row.fee() == 0 ? "\"\"" : sign(-row.fee()),
            row.fee() == 0 ? "" : String.valueOf(Math.abs(row.fee())),
            row.fee() == 0 ? "\"\"" : Csv.quoted(row.settled()),
            Csv.quoted(row.payment().isEmpty() ? "" : customs.apply(row.payment())),
            "\"\",\"\",\"\",\"\",,,")
        + "\n";
  }

  private static String sign(long amount) {
    return amount < 0 ? "\"DR\"" : "\"CR\"";
  }

  /// The totals of each currency, and its balance before and after: whole, available and payable.
  private static String footers(List<Batch> batches, List<Movement> rows) {
    var currencies =
        batches.getLast().totals().stream().map(Batch.Total::currency).sorted().toList();
    return currencies.stream()
        .map(
            currency -> {
              var own = rows.stream().filter(row -> row.settled().equals(currency)).toList();
              long opening = batches.getFirst().total(currency).opening();
              long closing = batches.getLast().total(currency).closing();
              var balances = balance(opening) + "," + balance(closing);
              return "\"@@\",%s,%d,%d,%d,%d,%s,%s,%s,%d\n"
                  .formatted(
                      Csv.quoted(currency),
                      own.stream().mapToLong(Movement::amount).filter(a -> a > 0).sum(),
                      -own.stream().mapToLong(Movement::amount).filter(a -> a < 0).sum(),
                      -own.stream().mapToLong(Movement::fee).filter(a -> a < 0).sum(),
                      own.stream().mapToLong(Movement::fee).filter(a -> a > 0).sum(),
                      balances,
                      balances,
                      balances,
                      own.size());
            })
        .collect(Collectors.joining());
  }

  private static String balance(long amount) {
    return sign(amount) + "," + Math.abs(amount);
  }

  private static String time(long epochSeconds) {
    return TIME.format(
        ZonedDateTime.ofInstant(Instant.ofEpochSecond(epochSeconds), Bookings.TARIFF.zone()));
  }
}
