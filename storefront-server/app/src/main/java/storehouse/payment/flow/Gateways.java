package storehouse.payment.flow;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;

/// The gateways of this shop, each with threads of its own, so that a slow one cannot take all of
/// the shop's attention.
@Singleton
public final class Gateways {

  private static final int CALLS_AT_ONCE = 128;
  private static final int MOST_WAITING = 4_096;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Map<String, Guarded> byName;

  @Inject
  Gateways(Instance<Gateway> gateways) {
    this(gateways.stream().toList());
  }

  public Gateways(List<Gateway> gateways) {
    this.byName =
        gateways.stream()
            .map(gateway -> new Guarded(gateway, threads(gateway.name())))
            .collect(Collectors.toUnmodifiableMap(Guarded::name, Function.identity()));
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

  private record Guarded(Gateway gateway, ExecutorService threads) {
    String name() {
      return gateway.name();
    }
  }

  public Optional<Gateway> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(Guarded::gateway);
  }

  /// Asks the payment's gateway; empty when too many calls are under way, and then nothing was
  /// asked.
  CompletableFuture<Optional<GatewayAnswer>> ask(Payment payment, Move move) {
    Guarded guarded = byName.get(payment.gateway());
    if (guarded == null) {
      return CompletableFuture.completedFuture(
          Optional.of(new GatewayAnswer.Declined("payment.declined")));
    }
    long asked = System.nanoTime();
    try {
      return CompletableFuture.supplyAsync(
          () ->
              System.nanoTime() - asked > LONGEST_WAIT.toNanos()
                  ? Optional.empty()
                  : Optional.of(call(guarded.gateway(), payment, move)),
          guarded.threads());
    } catch (RejectedExecutionException tooMany) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }

  /// Gives calls that are under way no more time: their payments are found out about later.
  @PreDestroy
  public void close() {
    byName.values().forEach(guarded -> guarded.threads().shutdownNow());
  }

  private static GatewayAnswer call(Gateway gateway, Payment payment, Move move) {
    return switch (move) {
      case Move.Create() -> gateway.create(payment.order(), payment.key("create"));
      case Move.Confirm(var reference) ->
          gateway.confirm(payment.order(), reference, payment.key("confirm"));
      case Move.Read(var reference) -> gateway.read(reference);
      case Move.Capture(var reference, var amount) ->
          gateway.capture(reference, amount, payment.key("capture"));
      case Move.Cancel(var reference) -> gateway.cancel(reference, payment.key("cancel"));
      case Move.Refund(var reference, var amount) ->
          gateway.refund(reference, amount, payment.key("refund"));
      case Move.RefundPart(var reference, var amount, var refundId) ->
          gateway.refund(reference, amount, payment.key("refund-" + refundId));
      case Move.Answer _ -> throw new IllegalArgumentException("There is nothing to ask");
    };
  }
}
