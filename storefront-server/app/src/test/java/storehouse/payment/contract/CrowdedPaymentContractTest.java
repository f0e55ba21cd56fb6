package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.contract.Till.Node;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// 64 captures and refunds of one payment at the same time, from two servers: never a cent above
/// what there is. `-Dstorehouse.crowds=500` for so many rounds.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class CrowdedPaymentContractTest extends GatewayContract {

  private static final int ROUNDS = Integer.getInteger("storehouse.crowds", 6);
  private static final int CROWD = 64;
  private static final long SEED = Long.getLong("storehouse.seed", 20_261_130L);

  @Test
  void neverACentAboveWhatThereIs() {
    Random random = new Random(SEED);
    try (Node other = till().node(gateway -> gateway);
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD)) {
      for (int round = 0; round < ROUNDS; round++) {
        crowded(random, List.of(node(), other), crowd);
      }
    }
  }

  private void crowded(Random random, List<Node> nodes, ExecutorService crowd) {
    AuthorisePayment order = order("tok_ok");
    assertThat(Till.settled(() -> node().authorise(order))).isEqualTo(Outcome.DONE);
    List<Long> parts = new ArrayList<>();
    List<Supplier<Outcome>> wishes = new ArrayList<>();
    for (int i = 0; i < CROWD; i++) {
      wishes.add(wish(order, i, random, nodes.get(i % nodes.size()), parts));
    }
    wishes.stream()
        .map(wish -> CompletableFuture.supplyAsync(wish, crowd))
        .toList()
        .forEach(CompletableFuture::join);

    assertThat(capture(order)).isEqualTo(Outcome.DONE);
    List<Outcome> outcomes = wishes.stream().map(Till::settled).toList();
    long asked = 0;
    for (int i = 0; i < CROWD; i++) {
      asked += outcomes.get(i).equals(Outcome.DONE) ? parts.get(i) : 0;
    }
    long refunded = asked;
    Eventually.until(
        () -> "%d refunded, not %s".formatted(refunded, standing(order)),
        () -> standing(order).equals(new Standing(0, AMOUNT, refunded)));
    Eventually.until(
        () -> "%d known as refunded, not %s".formatted(refunded, view(order)),
        () -> view(order).refunded().minorUnits() == refunded);
    assertThat(refunded).isLessThanOrEqualTo(AMOUNT);
  }

  /// A capture, or a refund of some part; asked again later, it answers what became of it.
  private Supplier<Outcome> wish(
      AuthorisePayment order, int number, Random random, Node server, List<Long> parts) {
    boolean captures = random.nextInt(4) == 0;
    long amount = captures ? 0 : 1 + random.nextInt(200);
    parts.add(amount);
    return captures
        ? () -> server.capture(order.orderId())
        : () -> server.refundPart(order.orderId(), number, amount).join();
  }
}
