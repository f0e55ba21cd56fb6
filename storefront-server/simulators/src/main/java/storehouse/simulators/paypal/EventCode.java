package storehouse.simulators.paypal;

import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Movement;

/// PayPal's codes for the kinds of movements, and its ids for them.
final class EventCode {
  private EventCode() {}

  static String of(Kind kind) {
    return switch (kind) {
      case CAPTURED -> "T0006";
      case PART_RELEASED, CAPTURE_FAILED -> "T1114";
      case REFUNDED -> "T1107";
      case REFUND_REVERSED -> "T1115";
      case CHARGED_BACK -> "T1106";
      case CHARGEBACK_REVERSED -> "T1116";
      case CONVERTED -> "T0200";
      case FEE -> "T0100";
      case RESERVE_HELD -> "T2103";
      case RESERVE_RELEASED -> "T2104";
      case PAID_OUT -> "T0401";
      case CARRIED -> "T0000";
    };
  }

  /// Capitals and digits, also of the two halves of an exchange.
  static String transaction(Movement row) {
    var id = row.id();
    int dash = id.indexOf('-');
    return dash < 0 ? id : "C" + id.substring(1, dash - 1) + (id.endsWith("to") ? "T" : "F");
  }

  /// What the movement refers to, empty when it stands for itself.
  static String reference(Movement row) {
    return switch (row.kind()) {
      case CONVERTED -> row.source();
      case REFUNDED, CHARGED_BACK, REFUND_REVERSED, CHARGEBACK_REVERSED -> row.payment();
      default -> "";
    };
  }
}
