package storehouse.order;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import storehouse.fulfilment.Fulfilment;
import storehouse.inventory.Reservations;
import storehouse.payment.Payments;
import storehouse.platform.Background;
import storehouse.platform.saga.SagaDesk;
import storehouse.platform.saga.SagaPlan;
import storehouse.platform.saga.SagaRunner;

/// The saga runner of the orders store, with the order saga and its participants.
@Singleton
public final class OrderSagas implements Background {

  /// The name of the sagas of changes.
  static final String EDIT = "order-edit";

  /// The step that waits for the end of an order's holds.
  public static final String HAND_OVER = "hand to warehouse";

  private final SagaRunner runner;
  private final SagaPlan<OrderSagaData> plan;
  private final SagaPlan<OrderEditData> editPlan;
  private final SagaDesk desk;

  @Inject
  public OrderSagas(
      OrderServices services, Reservations reservations, Payments payments, Fulfilment fulfilment) {
    this(
        services,
        plan(services, reservations, payments, fulfilment),
        new EditSteps(services, reservations, payments, fulfilment)::plan);
  }

  /// The plan of changes, for whom wakes the sagas of their orders.
  interface EditPlan {
    SagaPlan<OrderEditData> of(EditSteps.Waking orders);
  }

  OrderSagas(OrderServices services, SagaPlan<OrderSagaData> plan, EditPlan edits) {
    this.plan = plan;
    this.runner = new SagaRunner(services.store(), services.clock());
    this.editPlan = edits.of(runner::wake);
    runner.register(editPlan, OrderEditData.class);
    runner.register(plan, OrderSagaData.class);
    // Version 1 took no order back from the warehouse, and version 2 wrote each step down; what
    // they began goes on with the same steps.
    runner.register(plan.asVersion(2), OrderSagaData.class);
    runner.register(plan.asVersion(1), OrderSagaData.class);
    this.desk = new SagaDesk(services.store(), runner, plan);
  }

  static SagaPlan<OrderSagaData> plan(
      OrderServices services, Reservations reservations, Payments payments, Fulfilment fulfilment) {
    OrderSteps orders =
        new OrderSteps(services.store(), services.outbox(), services.clock(), services.waiters());
    return new OrderSaga(
            orders,
            new InventorySteps(reservations),
            new PaymentSteps(payments),
            new FulfilmentSteps(fulfilment, reservations, orders))
        .plan();
  }

  SagaPlan<OrderSagaData> plan() {
    return plan;
  }

  SagaPlan<OrderEditData> editPlan() {
    return editPlan;
  }

  /// What operators do with the orders' sagas.
  public SagaDesk desk() {
    return desk;
  }

  SagaRunner runner() {
    return runner;
  }

  @Override
  public void start() {
    runner.start();
  }

  @Override
  public void close() {
    runner.close();
  }
}
