package storehouse.payment.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.routing.GatewayHealth;

/// A gateway with threads of its own, so that a slow one cannot take all of the shop's attention.
///
/// Calls wait for a thread only while the gateway answers. Once all threads wait for it and none of
/// them got an answer for [#STANDSTILL], nothing joins them any more: an order that is let go of is
/// tried again later, while one that waits in line is held by the node, whose room is that of all
/// gateways.
final class GuardedGateway {

  private static final int CALLS_AT_ONCE = 128;
  private static final int MOST_WAITING = 4_096;
  private static final Duration STANDSTILL = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Gateway gateway;
  private final GatewayHealth health;
  private final ExecutorService threads;
  private final AtomicInteger underWay = new AtomicInteger();

  private volatile boolean closed;

  /// When it last answered, or had nothing to do.
  private volatile long movedAt = System.nanoTime();

  GuardedGateway(Gateway gateway, Clock clock) {
    this.gateway = gateway;
    this.health = new GatewayHealth(clock);
    this.threads = threads(gateway.name());
  }

  private static ExecutorService threads(String gateway) {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            CALLS_AT_ONCE,
            CALLS_AT_ONCE,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name(gateway + "-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  Gateway gateway() {
    return gateway;
  }

  String name() {
    return gateway.name();
  }

  GatewayHealth health() {
    return health;
  }

  /// A question to the gateway. What needs nothing `sent` says nothing about the gateway.
  record Call(boolean sent, Supplier<Heard> question) {}

  /// Makes the call on one of the threads; empty when too many are under way, and then nothing was
  /// asked.
  CompletableFuture<Optional<Heard>> ask(Call call) {
    long asked = System.nanoTime();
    if (underWay.getAndIncrement() == 0) {
      movedAt = asked;
    }
    CompletableFuture<Optional<Heard>> answer =
        standsStill(asked) ? nothingAsked() : submitted(call, asked);
    return answer.whenComplete((_, _) -> underWay.decrementAndGet());
  }

  private boolean standsStill(long now) {
    return underWay.get() > CALLS_AT_ONCE && now - movedAt > STANDSTILL.toNanos();
  }

  private CompletableFuture<Optional<Heard>> submitted(Call call, long asked) {
    try {
      return CompletableFuture.supplyAsync(
          () ->
              closed || System.nanoTime() - asked > LONGEST_WAIT.toNanos()
                  ? Optional.empty()
                  : Optional.of(answered(call)),
          threads);
    } catch (RejectedExecutionException tooMany) {
      return nothingAsked();
    }
  }

  private static CompletableFuture<Optional<Heard>> nothingAsked() {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  private Heard answered(Call call) {
    Heard heard = call.question().get();
    if (call.sent()) {
      boolean came = !(heard.answer() instanceof GatewayAnswer.Lost);
      health.saw(came);
      if (came) {
        movedAt = System.nanoTime();
      }
    }
    return heard;
  }

  /// Gives calls that are under way no more time: their payments are found out about later. Those
  /// that still wait are told so, or who asked would wait for ever.
  void close() {
    closed = true;
    threads.shutdownNow().forEach(Runnable::run);
  }
}
