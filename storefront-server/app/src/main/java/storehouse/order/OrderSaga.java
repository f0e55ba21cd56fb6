package storehouse.order;

import storehouse.platform.saga.SagaPlan;

/// The order saga, whole: what happens after an order is accepted, and what undoes it.
final class OrderSaga {

  private final OrderSteps orders;
  private final InventorySteps inventory;
  private final PaymentSteps payment;
  private final FulfilmentSteps fulfilment;

  OrderSaga(
      OrderSteps orders,
      InventorySteps inventory,
      PaymentSteps payment,
      FulfilmentSteps fulfilment) {
    this.orders = orders;
    this.inventory = inventory;
    this.payment = payment;
    this.fulfilment = fulfilment;
  }

  /// Name, version and step keys are stored with each saga: a change is a new version.
  SagaPlan<OrderSagaData> plan() {
    return SagaPlan.<OrderSagaData>named("order", 3)
        .begun("create order", orders::cancel)
        .undoable("reserve inventory", inventory::reserve, inventory::release)
        .undoable("authorise payment", payment::authorise, payment::voidAuthorisation)
        .undoable("capture payment", payment::capture, payment::refund)
        .retried("confirm order", orders::confirm)
        .revocable(OrderSagas.HAND_OVER, fulfilment::accept, fulfilment::cancel)
        .straightThrough()
        .build();
  }
}
