package storehouse.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import storehouse.fulfilment.AcceptOrder;
import storehouse.fulfilment.CancelShipments;
import storehouse.fulfilment.Fulfilment;
import storehouse.inventory.Allocation;
import storehouse.inventory.OrderStock;
import storehouse.inventory.Reservations;
import storehouse.order.OrderSteps.Delivery;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.SagaCall;

/// The saga speaks to fulfilment: the warehouses that hold the reserved goods get the order, with
/// the address as it is now. An order on hold waits, and so does one whose goods are still to come:
/// it is handed over whole.
record FulfilmentSteps(Fulfilment fulfilment, Reservations reservations, OrderSteps orders) {

  List<Outcome> accept(List<SagaCall<OrderSagaData>> calls) {
    List<Long> ids = calls.stream().map(SagaCall::sagaId).toList();
    // Before the reservations: a change of the order raises its version first.
    Map<Long, Delivery> deliveries = orders.deliveries(ids);
    Map<Long, OrderStock> stock = reservations.stock(ids);
    orders.noteWaiting(deliveries, stock);
    List<SagaCall<OrderSagaData>> free =
        calls.stream()
            .filter(call -> !delivery(deliveries, call).held() && !stock(stock, call).waits())
            .toList();
    Map<Long, Outcome> outcomes = new HashMap<>();
    List<Outcome> accepted = accept(free, deliveries, stock);
    for (int i = 0; i < free.size(); i++) {
      outcomes.put(free.get(i).sagaId(), accepted.get(i));
    }
    return calls.stream()
        .map(call -> outcomes.getOrDefault(call.sagaId(), Outcome.ON_HOLD))
        .toList();
  }

  private List<Outcome> accept(
      List<SagaCall<OrderSagaData>> calls,
      Map<Long, Delivery> deliveries,
      Map<Long, OrderStock> stock) {
    return fulfilment.accept(
        calls.stream()
            .map(
                call ->
                    new AcceptOrder(
                        call.sagaId(),
                        call.data().number(),
                        delivery(deliveries, call).address(),
                        lines(stock(stock, call).reserved()),
                        delivery(deliveries, call).holdVersion()))
            .toList());
  }

  private static OrderStock stock(Map<Long, OrderStock> stock, SagaCall<OrderSagaData> call) {
    return stock.getOrDefault(call.sagaId(), OrderStock.NOTHING);
  }

  private static Delivery delivery(Map<Long, Delivery> deliveries, SagaCall<OrderSagaData> call) {
    return Objects.requireNonNull(deliveries.get(call.sagaId()));
  }

  /// Takes orders back; where a parcel has left, the order hears that it is too late.
  List<Outcome> cancel(List<SagaCall<OrderSagaData>> calls) {
    List<Outcome> outcomes =
        fulfilment.cancel(calls.stream().map(call -> new CancelShipments(call.sagaId())).toList());
    Map<Long, String> tooLate = new HashMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Refused(String why)) {
        tooLate.put(calls.get(i).sagaId(), why);
      }
    }
    orders.keep(tooLate);
    return outcomes;
  }

  private static List<AcceptOrder.Line> lines(List<Allocation> allocations) {
    return allocations.stream()
        .map(part -> new AcceptOrder.Line(part.sku(), part.warehouse(), part.quantity()))
        .toList();
  }
}
