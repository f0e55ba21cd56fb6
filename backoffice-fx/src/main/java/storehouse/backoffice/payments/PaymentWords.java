package storehouse.backoffice.payments;

import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentRow;

/// How a payment is spoken of, and in which tone.
final class PaymentWords {

  private final Words words;

  PaymentWords(Workbench bench) {
    this.words = bench.words();
  }

  String state(PaymentRow row) {
    return isPartlyBack(row)
        ? words.text("payments.partly")
        : words.state("paymentStatus", row.status());
  }

  private static boolean isPartlyBack(PaymentRow row) {
    return row.status().equals("CAPTURED")
        && row.refunded().minorUnits() + row.refundPending().minorUnits() > 0;
  }

  /// Bad is what a person has to look at.
  String tone(PaymentRow row) {
    return switch (row.status()) {
      case "UNKNOWN", "EXPIRED" -> "bad";
      case "CAPTURED" -> "good";
      case "VOIDED", "REFUNDED", "DECLINED" -> "quiet";
      default -> "watched";
    };
  }

  String gateway(String name) {
    return words.state("gateway", name);
  }

  /// What was asked, in words where the address is a known one.
  String asked(PaymentDetail.Exchange exchange) {
    String path = exchange.path().replaceFirst("\\?.*", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    String key = exchange.method() + "." + (last.matches(".*\\d.*") ? "id" : last);
    String word = words.state("exchange", key);
    return word.equals(key) ? exchange.method() + " " + path : word;
  }

  String answered(PaymentDetail.Exchange exchange) {
    Integer status = exchange.status();
    if (status == null) {
      return words.text("exchange.noAnswer");
    }
    return exchange.whyLost() == null
        ? status.toString()
        : words.text("exchange.unreadable", status.toString());
  }

  static String tone(PaymentDetail.Exchange exchange) {
    Integer status = exchange.status();
    if (status == null || status >= 500 || exchange.whyLost() != null) {
      return "bad";
    }
    return status >= 400 ? "watched" : "good";
  }
}
