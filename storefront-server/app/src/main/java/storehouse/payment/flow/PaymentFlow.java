package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.RefundOrder;
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
    return from(payment, next -> next.towards(goal), false, 0);
  }

  /// As [#start], with the payment as it is stored now.
  CompletableFuture<Outcome> start(long orderId, Goal goal) {
    return start(book.find(orderId).orElseThrow(), goal);
  }

  /// Gives a part of a payment back, in the background.
  public CompletableFuture<Outcome> start(Payment payment, RefundOrder part) {
    return from(payment, next -> next.givePartBack(part), false, 0);
  }

  /// As [#start], and then sends those refunds of which the gateway has shown nothing: whoever
  /// asked for them may not ask again.
  public CompletableFuture<Outcome> startWithRefunds(Payment payment, Goal goal) {
    CompletableFuture<Outcome> done = start(payment, goal);
    for (RefundOrder part : payment.unsentRefunds()) {
      done = done.thenCompose(before -> startAfter(before, payment.orderId(), part));
    }
    return done;
  }

  /// As long as nothing is known of one of them, nothing is known of all.
  private CompletableFuture<Outcome> startAfter(Outcome before, long orderId, RefundOrder part) {
    return start(book.find(orderId).orElseThrow(), part)
        .thenApply(outcome -> before instanceof Outcome.Unknown ? before : outcome);
  }

  /// As [#start], and waits for it.
  public Outcome run(Payment payment, Goal goal) {
    return start(payment, goal).join();
  }

  /// What to do next with a payment.
  private interface Rules {
    Move of(NextMove next);
  }

  private CompletableFuture<Outcome> from(Payment payment, Rules rules, boolean fresh, int asked) {
    if (asked == MAX_QUESTIONS) {
      return CompletableFuture.completedFuture(new Outcome.Unknown(LATER));
    }
    Move move = rules.of(new NextMove(payment, fresh, gateways.recovery(payment), book.now()));
    if (move instanceof Move.Answer(var outcome)) {
      return CompletableFuture.completedFuture(outcome);
    }
    return gateways
        .ask(payment, move, () -> book.facts(payment.orderId()))
        .thenCompose(
            heard ->
                heard.isEmpty()
                    ? CompletableFuture.completedFuture(new Outcome.Unknown(LATER))
                    : book.learn(payment, move, heard.get())
                        .thenCompose(
                            learned ->
                                from(learned, rules, isFresh(heard.get().answer()), asked + 1)));
  }

  /// What the gateway has only received may be settled and told already.
  private static boolean isFresh(GatewayAnswer answer) {
    return !(answer instanceof GatewayAnswer.Received);
  }
}
