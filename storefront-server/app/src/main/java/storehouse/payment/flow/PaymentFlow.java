package storehouse.payment.flow;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.platform.saga.Outcome;

/// Brings payments to a goal: asks the gateway, stores what it learned, and goes on from there.
/// Each payment is worked on alone, on a virtual thread that holds no connection while it asks.
@Singleton
public final class PaymentFlow {

  /// More questions than any goal needs; a gateway that contradicts itself is left alone for now.
  private static final int MAX_QUESTIONS = 8;

  private static final Duration LATER = Duration.ofSeconds(2);

  private final PaymentBook book;
  private final Gateways gateways;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @Inject
  public PaymentFlow(PaymentBook book, Gateways gateways) {
    this.book = book;
    this.gateways = gateways;
  }

  /// Starts in the background; completes once the outcome is durable.
  public CompletableFuture<Outcome> start(Payment payment, Goal goal) {
    return CompletableFuture.supplyAsync(() -> run(payment, goal), threads);
  }

  /// As [#start], and waits for it.
  public Outcome run(Payment start, Goal goal) {
    Payment payment = start;
    for (int asked = 0; asked < MAX_QUESTIONS; asked++) {
      Move move = NextMove.towards(goal, payment, asked > 0);
      if (move instanceof Move.Answer(var outcome)) {
        return outcome;
      }
      Optional<GatewayAnswer> answer = gateways.ask(payment, move);
      if (answer.isEmpty()) {
        return new Outcome.Unknown(LATER);
      }
      payment = book.learn(payment.orderId(), answer.get()).join();
    }
    return new Outcome.Unknown(LATER);
  }

  /// Gives calls that are under way no more time: their payments are found out about later.
  @PreDestroy
  public void close() {
    threads.shutdownNow();
  }
}
