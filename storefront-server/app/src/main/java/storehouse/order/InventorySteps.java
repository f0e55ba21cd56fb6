package storehouse.order;

import java.util.List;
import storehouse.inventory.Reservations;
import storehouse.inventory.ReserveStock;
import storehouse.platform.saga.Outcome;
import storehouse.platform.saga.SagaCall;

/// The saga speaks to inventory.
record InventorySteps(Reservations reservations) {

  List<Outcome> reserve(List<SagaCall<OrderSagaData>> calls) {
    return reservations.reserve(
        calls.stream()
            .map(
                call ->
                    new ReserveStock(
                        call.sagaId(),
                        call.data().lines().stream()
                            .map(line -> new ReserveStock.Line(line.sku(), line.quantity()))
                            .toList()))
            .toList());
  }

  List<Outcome> release(List<SagaCall<OrderSagaData>> calls) {
    return reservations.release(calls.stream().map(SagaCall::sagaId).toList());
  }
}
