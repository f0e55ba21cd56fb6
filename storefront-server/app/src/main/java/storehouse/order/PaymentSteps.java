package storehouse.order;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.CapturePayment;
import storehouse.payment.Payments;
import storehouse.payment.RefundPayment;
import storehouse.payment.VoidPayment;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.SagaCall;

/// The saga speaks to payment: remote steps, each call completes alone.
record PaymentSteps(Payments payments) {

  List<CompletableFuture<Outcome>> authorise(List<SagaCall<OrderSagaData>> calls) {
    return payments.authorise(calls.stream().map(PaymentSteps::authorisation).toList());
  }

  private static AuthorisePayment authorisation(SagaCall<OrderSagaData> call) {
    OrderSagaData data = call.data();
    return new AuthorisePayment(
        call.sagaId(),
        data.number(),
        Money.of(data.totalMinorUnits(), data.currency()),
        data.gateway(),
        data.paymentToken(),
        data.returnUrl());
  }

  List<CompletableFuture<Outcome>> voidAuthorisation(List<SagaCall<OrderSagaData>> calls) {
    return payments.voidAuthorisation(
        calls.stream().map(call -> new VoidPayment(call.sagaId())).toList());
  }

  List<CompletableFuture<Outcome>> capture(List<SagaCall<OrderSagaData>> calls) {
    return payments.capture(calls.stream().map(call -> new CapturePayment(call.sagaId())).toList());
  }

  List<CompletableFuture<Outcome>> refund(List<SagaCall<OrderSagaData>> calls) {
    return payments.refund(calls.stream().map(call -> new RefundPayment(call.sagaId())).toList());
  }
}
