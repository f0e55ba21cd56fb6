package storehouse.order.crash;

import java.io.IOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import storehouse.order.Premises;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;

/// What is on its way between the houses and the gateway. It outlives the houses.
final class Outside implements AutoCloseable {

  private final Map<String, Long> references = new ConcurrentHashMap<>();
  private final Map<Long, Queue<Function<Gateway, GatewayAnswer>>> late = new ConcurrentHashMap<>();
  private final Gateway gateway;
  private final Post post;

  Outside(Premises premises) throws IOException {
    gateway = premises.gateway();
    post = new Post(premises.stripe());
    premises.sendWebhooksTo(post.address());
  }

  Post post() {
    return post;
  }

  /// Whose payment this is at the gateway.
  void isOf(String reference, long order) {
    references.put(reference, order);
  }

  @Nullable Long orderOf(String reference) {
    return references.get(reference);
  }

  /// The request left a house that died, and takes its time.
  void hold(long order, Function<Gateway, GatewayAnswer> request) {
    late.computeIfAbsent(order, _ -> new ConcurrentLinkedQueue<>()).add(request);
  }

  /// The order's requests that took their time arrive now.
  void arrive(long order) {
    Queue<Function<Gateway, GatewayAnswer>> requests = late.remove(order);
    if (requests != null) {
      for (Function<Gateway, GatewayAnswer> request : requests) {
        var _ = request.apply(gateway);
      }
    }
  }

  /// All of them arrive now.
  void arrive() {
    late.keySet().forEach(this::arrive);
  }

  @Override
  public void close() {
    post.close();
  }
}
