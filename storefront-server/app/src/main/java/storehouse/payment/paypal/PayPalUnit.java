package storehouse.payment.paypal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import storehouse.model.Money;
import storehouse.payment.gateway.http.JsonWalk;

/// What PayPal calls a purchase unit. Each order of ours has one, with our own ids of the order.
record PayPalUnit(Names names, Money amount, Payments payments) {

  static PayPalUnit read(JsonWalk json) {
    String customId = "";
    String invoiceId = "";
    String description = "";
    String referenceId = "";
    Optional<Money> amount = Optional.empty();
    Payments payments = Payments.NONE;
    while (json.next()) {
      if (json.is("custom_id")) {
        customId = json.text();
      } else if (json.is("invoice_id")) {
        invoiceId = json.text();
      } else if (json.is("description")) {
        description = json.text();
      } else if (json.is("reference_id")) {
        referenceId = json.text();
      } else if (json.is("amount")) {
        amount = json.object(PayPalMoney::read);
      } else if (json.is("payments")) {
        payments = json.object(Payments::read).orElse(Payments.NONE);
      }
    }
    return new PayPalUnit(
        new Names(customId, invoiceId, description, referenceId), amount.orElseThrow(), payments);
  }

  /// What the shop called it when it was ordered.
  record Names(String customId, String invoiceId, String description, String referenceId) {}

  /// What became of it; the oldest authorisation and the oldest refund come first.
  record Payments(
      List<PayPalAuthorisation> authorisations,
      List<PayPalCapture> captures,
      List<PayPalRefund> refunds) {

    private static final Payments NONE = new Payments(List.of(), List.of(), List.of());

    private static Payments read(JsonWalk json) {
      List<PayPalAuthorisation> authorisations = new ArrayList<>();
      List<PayPalCapture> captures = List.of();
      List<PayPalRefund> refunds = new ArrayList<>();
      while (json.next()) {
        if (json.is("authorizations")) {
          authorisations.addAll(json.objects(PayPalAuthorisation::read));
        } else if (json.is("captures")) {
          captures = json.objects(PayPalCapture::read);
        } else if (json.is("refunds")) {
          refunds.addAll(json.objects(PayPalRefund::read));
        }
      }
      authorisations.sort(Comparator.comparing(PayPalAuthorisation::createTime));
      refunds.sort(Comparator.comparing(PayPalRefund::createTime));
      return new Payments(authorisations, captures, refunds);
    }
  }
}
