package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import storehouse.platform.saga.Outcome;

/// Brings payments to a goal: asks the gateway, stores what it learned, and goes on from there.
/// Each payment is worked on alone and holds no connection while it asks.
@Singleton
public final class PaymentFlow {

  /// More questions than any goal needs; a gateway that contradicts itself is left alone for now.
  private static final int MAX_QUESTIONS = 8;

  private static final Duration LATER = Duration.ofSeconds(2);

  private final PaymentBook book;
  private final Gateways gateways;

  @Inject
  public PaymentFlow(PaymentBook book, Gateways gateways) {
    this.book = book;
    this.gateways = gateways;
  }

  /// Starts in the background; completes once the outcome is durable.
  public CompletableFuture<Outcome> start(Payment payment, Goal goal) {
    return from(payment, (now, fresh) -> NextMove.towards(goal, now, fresh), 0);
  }

  /// Gives a part of a payment back, in the background.
  public CompletableFuture<Outcome> start(Payment payment, PartRefund part) {
    return from(payment, (now, fresh) -> NextMove.givePartBack(part, now, fresh), 0);
  }

  /// As [#start], and waits for it.
  public Outcome run(Payment payment, Goal goal) {
    return start(payment, goal).join();
  }

  /// What to do next with a payment, whose state is `fresh` when it was learned just now.
  private interface Rules {
    Move next(Payment payment, boolean fresh);
  }

  private CompletableFuture<Outcome> from(Payment payment, Rules rules, int asked) {
    if (asked == MAX_QUESTIONS) {
      return CompletableFuture.completedFuture(new Outcome.Unknown(LATER));
    }
    Move move = rules.next(payment, asked > 0);
    if (move instanceof Move.Answer(var outcome)) {
      return CompletableFuture.completedFuture(outcome);
    }
    return gateways
        .ask(payment, move)
        .thenCompose(
            answer ->
                answer.isEmpty()
                    ? CompletableFuture.completedFuture(new Outcome.Unknown(LATER))
                    : book.learn(payment.orderId(), answer.get())
                        .thenCompose(learned -> from(learned, rules, asked + 1)));
  }
}
