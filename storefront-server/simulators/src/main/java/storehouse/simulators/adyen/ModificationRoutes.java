package storehouse.simulators.adyen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.adyen.Modification.Kind;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Handler;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// Everything that is answered with `received`, whatever will come of it.
final class ModificationRoutes {
  private static final String OF_PAYMENT = "/v71/payments/{payment}/";

  private final Modifications modifications;
  private final Account account;

  ModificationRoutes(Modifications modifications, Account account) {
    this.modifications = modifications;
    this.account = account;
  }

  Router on(Router router) {
    return router
        .post(OF_PAYMENT + "captures", ofAmount(Kind.CAPTURE))
        .post(OF_PAYMENT + "refunds", ofAmount(Kind.REFUND))
        .post(OF_PAYMENT + "amountUpdates", ofAmount(Kind.AUTHORISATION_ADJUSTMENT))
        .post(OF_PAYMENT + "cancels", ofAll(Kind.CANCELLATION))
        .post(OF_PAYMENT + "reversals", ofAll(Kind.CANCEL_OR_REFUND))
        .post("/v71/cancels", this::cancelTechnically);
  }

  private Handler ofAmount(Kind kind) {
    return request -> {
      var given = given(request);
      var payment = modifications.payment(request.placeholder("payment"));
      var amount = given.amount();
      if (!amount.currency().equals(payment.terms().amount().currency())) {
        throw AdyenError.invalid("138", "Currency is not supported");
      }
      return received(given, payment, wanted(kind, given, amount.value()), amount);
    };
  }

  private Handler ofAll(Kind kind) {
    return request -> {
      var given = given(request);
      var payment = modifications.payment(request.placeholder("payment"));
      return received(given, payment, wanted(kind, given, 0), null);
    };
  }

  private Parameters given(Request request) {
    return new Parameters(request.json()).of(account);
  }

  private Wanted wanted(Kind kind, Parameters given, long amount) {
    var capture = kind == Kind.REFUND ? given.text("capturePspReference") : null;
    return new Wanted(
        PspReference.next(), kind, amount, given.text("reference"), capture, modifications.now());
  }

  private Answer received(
      Parameters given, Payment payment, Wanted wanted, @Nullable Amount amount) {
    modifications.modify(payment.pspReference(), wanted);
    var json = received(given, wanted).put("paymentPspReference", payment.pspReference());
    if (amount != null) {
      json.set("amount", amount.json());
    }
    if (wanted.capture() != null) {
      json.put("capturePspReference", wanted.capture());
    }
    return Answer.json(201, json);
  }

  private Answer cancelTechnically(Request request) {
    var given = given(request);
    var reference = given.required("paymentReference", "130");
    var wanted = wanted(Kind.TECHNICAL_CANCEL, given, 0);
    modifications.cancelTechnically(reference, wanted);
    return Answer.json(201, received(given, wanted).put("paymentReference", reference));
  }

  private ObjectNode received(Parameters given, Wanted wanted) {
    var json =
        Json.object()
            .put("merchantAccount", account.merchantAccount())
            .put("pspReference", wanted.pspReference())
            .put("status", "received");
    var reference = given.text("reference");
    return reference == null ? json : json.put("reference", reference);
  }
}
