package storehouse.payment.flow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.flow.PaymentState.Abandoned;
import storehouse.payment.flow.PaymentState.Approved;
import storehouse.payment.flow.PaymentState.Authorised;
import storehouse.payment.flow.PaymentState.CaptureRefused;
import storehouse.payment.flow.PaymentState.Captured;
import storehouse.payment.flow.PaymentState.Created;
import storehouse.payment.flow.PaymentState.Declined;
import storehouse.payment.flow.PaymentState.Intended;
import storehouse.payment.flow.PaymentState.Pending;
import storehouse.payment.flow.PaymentState.Refunded;
import storehouse.payment.flow.PaymentState.RequiresAction;
import storehouse.payment.flow.PaymentState.Unknown;
import storehouse.payment.flow.PaymentState.Voided;
import storehouse.payment.gateway.GatewayAnswer.Asked;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.Validity;
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
    return new Payment(
        order,
        row.getString("gateway"),
        row.getString("handle"),
        withDoubts(row, state(row)),
        row.getBoolean("withdrawn"),
        row.getInt("generation"),
        Refunds.NONE,
        new Disputed(money(row, "disputed"), money(row, "lost_as_refund")),
        validity(row));
  }

  private static @Nullable Validity validity(ResultSet row) throws SQLException {
    Instant until = Columns.instantOrNull(row, "valid_until");
    return until == null
        ? null
        : new Validity(Columns.instantOrNull(row, "renew_from"), until, row.getString("renewal"));
  }

  private static PaymentState withDoubts(ResultSet row, PaymentState known) throws SQLException {
    Instant unknownSince = Columns.instantOrNull(row, "unknown_since");
    if (unknownSince != null) {
      return new Unknown(known, unknownSince);
    }
    String asked = row.getString("pending");
    return asked == null
        ? known
        : new Pending(
            known,
            Asked.valueOf(asked),
            row.getString("pending_request"),
            Columns.instant(row, "pending_since"));
  }

  private static PaymentState state(ResultSet row) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case "INTENDED" -> new Intended();
      case "CREATED" -> new Created(row.getString("reference"), Columns.instant(row, "created_at"));
      case "REQUIRES_ACTION" ->
          new RequiresAction(
              row.getString("reference"),
              row.getString("action_url"),
              Columns.instant(row, "action_until"));
      case "APPROVED" ->
          new Approved(row.getString("reference"), row.getString("proof"), approvedUntil(row));
      case "ABANDONED" ->
          new Abandoned(row.getString("reference"), Columns.instant(row, "action_until"));
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

  /// One that is older than its deadline was has had it by now.
  private static Instant approvedUntil(ResultSet row) throws SQLException {
    Instant until = Columns.instantOrNull(row, "action_until");
    return until == null ? Columns.instant(row, "changed_at") : until;
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getLong(column), row.getString("currency"));
  }

  static void bind(RowValues values, Payment payment, Instant now) throws SQLException {
    PaymentState known = payment.state().known();
    Pending pending = payment.state() instanceof Pending awaited ? awaited : null;
    Validity validity = payment.validity();
    values
        .number(payment.orderId())
        .text(word(known))
        .text(Standings.of(payment).name())
        .text(known.gatewayReference().orElse(null))
        .text(payment.handle())
        .text(known instanceof RequiresAction(_, var url, _) ? url : null)
        .instant(until(known))
        .text(known instanceof Approved(_, var proof, _) ? proof : null)
        .text(failure(known))
        .number(known.moneyTaken().map(Money::minorUnits).orElse(0L))
        .number(payment.returned().minorUnits())
        .text(pending == null ? null : pending.asked().name())
        .text(pending == null ? null : pending.request())
        .instant(pending == null ? null : pending.since())
        .instant(payment.state() instanceof Unknown(_, var since) ? since : null)
        .flag(payment.withdrawn())
        .number(payment.generation())
        .flag(!payment.refunds().all().isEmpty())
        .instant(validity == null ? null : validity.renewFrom())
        .instant(validity == null ? null : validity.until())
        .text(validity == null ? null : validity.renewal())
        .instant(lookAt(payment, now))
        .text(Claims.of(payment.state()).stream().map(Enum::name).collect(Collectors.joining(",")))
        .instant(now)
        .instant(now);
  }

  private static @Nullable Instant until(PaymentState state) {
    return switch (state) {
      case RequiresAction(_, _, var until) -> until;
      case Abandoned(_, var until) -> until;
      case Approved(_, _, var until) -> until;
      case Intended _, Created _, Authorised _, CaptureRefused _, Declined _ -> null;
      case Captured _, Voided _, Refunded _, Pending _, Unknown _ -> null;
    };
  }

  private static @Nullable Instant lookAt(Payment payment, Instant now) {
    if (needsALook(payment)) {
      return now.plus(LOOK_AFTER);
    }
    Validity validity = payment.validity();
    boolean held = payment.state() instanceof Authorised;
    return held && validity != null ? validity.lookAt(now) : null;
  }

  private static boolean needsALook(Payment payment) {
    boolean unsettled =
        switch (payment.state().known()) {
          case Created _, RequiresAction _, Approved _, Abandoned _, Authorised _ -> true;
          case CaptureRefused _ -> true;
          // What the bank has because of a dispute is no reason to ask.
          case Captured(_, var captured, _) ->
              payment.left(captured).compareTo(payment.nothing()) > 0;
          case Intended _, Declined _, Voided _, Refunded _, Pending _, Unknown _ -> false;
        };
    return payment.state() instanceof Unknown
        || payment.state() instanceof Pending
        || payment.refunds().anyPending()
        || !payment.unsentRefunds().isEmpty()
        || payment.state() instanceof Approved
        || payment.state() instanceof Abandoned
        || (payment.withdrawn() && unsettled);
  }

  private static @Nullable String failure(PaymentState state) {
    return switch (state) {
      case CaptureRefused(_, var code) -> code;
      case Declined(_, var code) -> code;
      case Intended _, Created _, RequiresAction _, Approved _, Abandoned _ -> null;
      case Authorised _, Captured _, Voided _, Refunded _, Pending _, Unknown _ -> null;
    };
  }

  private static String word(PaymentState state) {
    return switch (state) {
      case Intended _ -> "INTENDED";
      case Created _ -> "CREATED";
      case RequiresAction _ -> "REQUIRES_ACTION";
      case Approved _ -> "APPROVED";
      case Abandoned _ -> "ABANDONED";
      case Authorised _ -> "AUTHORISED";
      case CaptureRefused _ -> "CAPTURE_REFUSED";
      case Declined _ -> "DECLINED";
      case Captured _ -> "CAPTURED";
      case Voided _ -> "VOIDED";
      case Refunded _ -> "REFUNDED";
      case Pending pending -> word(pending.last());
      case Unknown(var last, _) -> word(last);
    };
  }
}
