package storehouse.order;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import storehouse.inventory.Destination;
import storehouse.model.shop.Address;
import storehouse.order.OrderRows.Placed;
import storehouse.order.events.OrderPlaced;
import storehouse.platform.Ids;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Tx;
import storehouse.platform.saga.NewSaga;

/// Accepts a batch of orders in one transaction: order, saga, answer, timeline and event of each.
/// That commit is the promise to the shopper.
final class AcceptanceBatch {

  private final OrderServices services;
  private final OrderSagas sagas;
  private final OrderNumbers numbers;

  AcceptanceBatch(OrderServices services, OrderSagas sagas) {
    this.services = services;
    this.sagas = sagas;
    this.numbers = new OrderNumbers(services.store());
  }

  record Request(NewOrder order, RequestKey key) {}

  List<Acceptance> settle(List<Request> requests) {
    return services.store().write(tx -> accept(tx, requests));
  }

  private List<Acceptance> accept(Tx tx, List<Request> requests) throws SQLException {
    Map<String, IdempotencyRows.Known> known =
        IdempotencyRows.find(
            tx.connection(), requests.stream().map(Request::key).distinct().toList());
    Map<String, IdempotencyRows.Known> bought =
        OrderRows.ofCarts(
            tx.connection(),
            requests.stream().map(request -> request.order().cartId()).distinct().toList());
    Map<RequestKey, Long> fresh = new LinkedHashMap<>();
    List<Placed> placed = new ArrayList<>();
    List<Acceptance> answers = new ArrayList<>();
    for (Request request : requests) {
      RequestKey key = request.key();
      IdempotencyRows.Known earlier = known.get(key.scope() + key.key());
      IdempotencyRows.Known sameCart = bought.get(request.order().cartId());
      if (earlier != null) {
        answers.add(earlier.answer(key));
      } else if (sameCart != null) {
        // Another key, but the same cart: the first answer was lost, so this is that order.
        answers.add(sameCart.repeated());
      } else {
        Placed order = place(request.order());
        placed.add(order);
        fresh.put(key, order.id());
        IdempotencyRows.Known now =
            new IdempotencyRows.Known(
                key.bodyHash(), order.id(), order.number(), order.accessToken());
        known.put(key.scope() + key.key(), now);
        bought.put(request.order().cartId(), now);
        answers.add(new Acceptance.Accepted(order.view()));
      }
    }
    write(tx, placed, fresh);
    return answers;
  }

  private Placed place(NewOrder order) {
    Instant now = services.clock().instant();
    return new Placed(Ids.next(), numbers.take(), Ids.unguessable(), now, order);
  }

  private void write(Tx tx, List<Placed> placed, Map<RequestKey, Long> keys) throws SQLException {
    if (placed.isEmpty()) {
      return;
    }
    Instant now = services.clock().instant();
    OrderRows.insert(tx.connection(), placed);
    IdempotencyRows.insert(tx.connection(), keys, now);
    Timeline.append(
        tx.connection(),
        placed.stream()
            .map(order -> new Timeline.Entry(order.id(), "order.placed", null, "shopper"))
            .toList(),
        now);
    sagas.runner().begin(tx, placed.stream().map(this::saga).toList());
    services
        .outbox()
        .append(
            tx,
            placed.stream()
                .map(
                    order ->
                        new OutboxEntry(
                            "order",
                            Long.toString(order.id()),
                            new OrderPlaced(Long.toString(order.id()), order.number())))
                .toList());
  }

  private NewSaga saga(Placed placed) {
    NewOrder order = placed.order();
    return new NewSaga(
        placed.id(),
        sagas.plan(),
        new OrderSagaData(
            placed.number(),
            order.lines().stream()
                .map(line -> new OrderSagaData.Line(line.sku(), line.quantity()))
                .toList(),
            order.amounts().total().minorUnits(),
            order.amounts().total().currency().getCurrencyCode(),
            order.gateway(),
            order.paymentToken(),
            order
                .returnUrl()
                .replace("{number}", placed.number())
                .replace("{accessToken}", placed.accessToken()),
            destination(order.shippingAddress()),
            order.cartId()));
  }

  private static OrderSagaData.Destination destination(Address address) {
    Destination to = Destination.of(address.country(), address.postalCode());
    return new OrderSagaData.Destination(to.country(), to.region());
  }
}
