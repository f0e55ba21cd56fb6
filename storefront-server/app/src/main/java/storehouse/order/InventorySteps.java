package storehouse.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.Destination;
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
                            .toList(),
                        destination(call.data().destination()),
                        call.data().cart()))
            .toList());
  }

  private static @Nullable Destination destination(OrderSagaData.@Nullable Destination to) {
    return to == null ? null : new Destination(to.country(), to.region());
  }

  List<Outcome> release(List<SagaCall<OrderSagaData>> calls) {
    return reservations.release(calls.stream().map(SagaCall::sagaId).toList());
  }
}
