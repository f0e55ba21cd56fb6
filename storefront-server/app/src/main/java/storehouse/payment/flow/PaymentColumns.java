package storehouse.payment.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.flow.PaymentState.Authorised;
import storehouse.payment.flow.PaymentState.CaptureRefused;
import storehouse.payment.flow.PaymentState.Captured;
import storehouse.payment.flow.PaymentState.Created;
import storehouse.payment.flow.PaymentState.Declined;
import storehouse.payment.flow.PaymentState.Intended;
import storehouse.payment.flow.PaymentState.Refunded;
import storehouse.payment.flow.PaymentState.RequiresAction;
import storehouse.payment.flow.PaymentState.Unknown;
import storehouse.payment.flow.PaymentState.Voided;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.RowValues;

/// A payment as a row and back: only here a state is a word beside nullable columns.
final class PaymentColumns {

  /// Sagas ask sooner; this is for payments that nobody asks about.
  private static final Duration LOOK_AFTER = Duration.ofSeconds(30);

  private PaymentColumns() {}

  static Payment payment(ResultSet row) throws SQLException {
    GatewayOrder order =
        new GatewayOrder(
            row.getLong("order_id"),
            row.getString("order_number"),
            money(row, "amount"),
            row.getString("token"),
            row.getString("return_url"));
    PaymentState known = state(row);
    Instant unknownSince = Columns.instantOrNull(row, "unknown_since");
    return new Payment(
        order,
        row.getString("gateway"),
        unknownSince == null ? known : new Unknown(known, unknownSince),
        row.getBoolean("withdrawn"),
        row.getInt("generation"));
  }

  private static PaymentState state(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case "INTENDED" -> new Intended();
      case "CREATED" -> new Created(row.getString("reference"));
      case "REQUIRES_ACTION" ->
          new RequiresAction(
              row.getString("reference"),
              row.getString("action_url"),
              Columns.instant(row, "action_until"));
      case "AUTHORISED" -> new Authorised(row.getString("reference"));
      case "CAPTURE_REFUSED" ->
          new CaptureRefused(row.getString("reference"), row.getString("failure_code"));
      case "DECLINED" -> new Declined(row.getString("reference"), row.getString("failure_code"));
      case "CAPTURED" ->
          new Captured(row.getString("reference"), money(row, "captured"), money(row, "refunded"));
      case "VOIDED" -> new Voided(row.getString("reference"));
      case "REFUNDED" -> new Refunded(row.getString("reference"), money(row, "captured"));
      default -> throw new IllegalStateException("A payment cannot be " + state);
    };
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getLong(column), row.getString("currency"));
  }

  static void bind(RowValues values, Payment payment, Instant now) throws SQLException {
    PaymentState known = payment.state().known();
    RequiresAction action = known instanceof RequiresAction requires ? requires : null;
    values
        .number(payment.orderId())
        .text(word(known))
        .text(known.gatewayReference().orElse(null))
        .text(action == null ? null : action.url())
        .instant(action == null ? null : action.until())
        .text(failure(known))
        .number(known.moneyTaken().map(Money::minorUnits).orElse(0L))
        .number(known.moneyReturned().map(Money::minorUnits).orElse(0L))
        .instant(payment.state() instanceof Unknown(_, var since) ? since : null)
        .flag(payment.withdrawn())
        .number(payment.generation())
        .instant(needsALook(payment) ? now.plus(LOOK_AFTER) : null)
        .text(Claims.of(payment.state()).stream().map(Enum::name).collect(Collectors.joining(",")))
        .instant(now)
        .instant(now);
  }

  private static boolean needsALook(Payment payment) {
    boolean unsettled =
        switch (payment.state().known()) {
          case Created _, RequiresAction _, Authorised _, CaptureRefused _, Captured _ -> true;
          case Intended _, Declined _, Voided _, Refunded _, Unknown _ -> false;
        };
    return payment.state() instanceof Unknown || (payment.withdrawn() && unsettled);
  }

  private static @Nullable String failure(PaymentState state) {
    return switch (state) {
      case CaptureRefused(_, var code) -> code;
      case Declined(_, var code) -> code;
      case Intended _, Created _, RequiresAction _, Authorised _, Captured _ -> null;
      case Voided _, Refunded _, Unknown _ -> null;
    };
  }

  private static String word(PaymentState state) {
    return switch (state) {
      case Intended _ -> "INTENDED";
      case Created _ -> "CREATED";
      case RequiresAction _ -> "REQUIRES_ACTION";
      case Authorised _ -> "AUTHORISED";
      case CaptureRefused _ -> "CAPTURE_REFUSED";
      case Declined _ -> "DECLINED";
      case Captured _ -> "CAPTURED";
      case Voided _ -> "VOIDED";
      case Refunded _ -> "REFUNDED";
      case Unknown(var last, _) -> word(last);
    };
  }
}
