package storehouse.order;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import storehouse.fulfilment.AcceptOrder;
import storehouse.fulfilment.CancelShipments;
import storehouse.fulfilment.Fulfilment;
import storehouse.inventory.Allocation;
import storehouse.inventory.Reservations;
import storehouse.model.shop.Address;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.SagaCall;

/// The saga speaks to fulfilment: the warehouses that hold the reserved goods get the order, with
/// the address as it is now.
record FulfilmentSteps(Fulfilment fulfilment, Reservations reservations, OrderSteps orders) {

  List<Outcome> accept(List<SagaCall<OrderSagaData>> calls) {
    List<Long> ids = calls.stream().map(SagaCall::sagaId).toList();
    Map<Long, List<Allocation>> allocations = reservations.allocations(ids);
    Map<Long, Address> addresses = orders.shippingAddresses(ids);
    return fulfilment.accept(
        calls.stream()
            .map(
                call ->
                    new AcceptOrder(
                        call.sagaId(),
                        call.data().number(),
                        Objects.requireNonNull(addresses.get(call.sagaId())),
                        lines(allocations.getOrDefault(call.sagaId(), List.of()))))
            .toList());
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
