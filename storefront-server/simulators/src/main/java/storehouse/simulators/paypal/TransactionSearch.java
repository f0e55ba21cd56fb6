package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Form;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.money.Movement;
import storehouse.simulators.money.Settlement;

/// `/v1/reporting`: the transactions of at most 31 days, oldest first, and the balances. What
/// happened within the last three hours is not there yet only at the real one.
record TransactionSearch(Settlement settlement) {
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int USUAL_LENGTH = 100;
  private static final int LONGEST_PAGE = 500;
  private static final DateTimeFormatter SPOKEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]XX");

  Router on(Router router) {
    return router
        .get("/v1/reporting/transactions", this::transactions)
        .get("/v1/reporting/balances", _ -> Answer.json(200, balances()));
  }

  private Answer transactions(Request request) {
    settlement.passTime();
    var query = request.query();
    var start = moment(query, "start_date");
    var end = moment(query, "end_date");
    if (end.isBefore(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw PayPalError.invalid(Issue.INVALID_PARAMETER_VALUE, "/end_date", query.text("end_date"));
    }
    int size = number(query, "page_size", USUAL_LENGTH, LONGEST_PAGE);
    int page = number(query, "page", 1, Integer.MAX_VALUE);
    var found =
        settlement.ledger().rows().all().stream()
            .filter(row -> isBetween(row, start, end))
            .filter(row -> fits(row, query))
            .toList();
    return Answer.json(200, page(found, page, size, start, end));
  }

  private static boolean isBetween(Movement row, Instant start, Instant end) {
    return row.at() >= start.getEpochSecond() && row.at() <= end.getEpochSecond();
  }

  private static boolean fits(Movement row, Form query) {
    return is(query.filled("transaction_id"), EventCode.transaction(row))
        && is(query.filled("transaction_type"), EventCode.of(row.kind()))
        && is(query.filled("transaction_currency"), row.settled())
        && is(query.filled("transaction_status"), "S");
  }

  private static boolean is(@Nullable String wanted, String value) {
    return wanted == null || wanted.equals(value);
  }

  private static Instant moment(Form query, String name) {
    var text = query.text(name);
    try {
      return OffsetDateTime.parse(
              text,
              text.endsWith("Z") || text.matches(".*:\\d\\d$")
                  ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
                  : SPOKEN)
          .toInstant();
    } catch (DateTimeException wrong) {
      throw PayPalError.invalid(Issue.INVALID_PARAMETER_SYNTAX, "/" + name, text);
    }
  }

  private static int number(Form query, String name, int otherwise, int most) {
    var text = query.filled(name);
    if (text == null) {
      return otherwise;
    }
    if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > most) {
      throw PayPalError.invalid(Issue.INVALID_PARAMETER_VALUE, "/" + name, text);
    }
    return Integer.parseInt(text);
  }

  private ObjectNode page(List<Movement> found, int page, int size, Instant start, Instant end) {
    var json = Json.object();
    var details = json.putArray("transaction_details");
    found.stream().skip((page - 1L) * size).limit(size).forEach(row -> details.add(detail(row)));
    json.put("account_number", PaymentWire.MERCHANT)
        .put("start_date", PaymentWire.time(start.getEpochSecond()))
        .put("end_date", PaymentWire.time(end.getEpochSecond()))
        .put("last_refreshed_datetime", now())
        .put("page", page)
        .put("total_items", found.size())
        .put("total_pages", (found.size() + size - 1) / size);
    json.putArray("links");
    return json;
  }

  private static ObjectNode detail(Movement row) {
    var json = Json.object();
    var info =
        json.putObject("transaction_info")
            .put("paypal_account_id", PaymentWire.MERCHANT)
            .put("transaction_id", EventCode.transaction(row));
    var reference = EventCode.reference(row);
    if (!reference.isEmpty()) {
      info.put("paypal_reference_id", reference).put("paypal_reference_id_type", "TXN");
    }
    info.put("transaction_event_code", EventCode.of(row.kind()))
        .put("transaction_initiation_date", PaymentWire.time(row.at()))
        .put("transaction_updated_date", PaymentWire.time(row.at()))
        .put("transaction_status", "S");
    info.set("transaction_amount", new Money(row.amount(), row.settled()).json());
    if (row.fee() != 0) {
      info.set("fee_amount", new Money(-row.fee(), row.settled()).json());
    }
    if (row.reference() != null) {
      info.put("invoice_id", row.reference());
    }
    return json;
  }

  private ObjectNode balances() {
    settlement.passTime();
    var json = Json.object();
    var balances = json.putArray("balances");
    settlement
        .ledger()
        .balances()
        .forEach(
            (currency, sum) -> {
              var one =
                  balances
                      .addObject()
                      .put("currency", currency)
                      .put("primary", currency.equals(settlement.ledger().pricing().home()));
              one.set("total_balance", new Money(sum, currency).json());
              one.set("available_balance", new Money(sum, currency).json());
            });
    return json.put("account_id", PaymentWire.MERCHANT)
        .put("as_of_time", now())
        .put("last_refresh_time", now());
  }

  private String now() {
    return PaymentWire.time(settlement.clock().instant().getEpochSecond());
  }
}
