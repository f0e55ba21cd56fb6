package storehouse.payment.flow;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.flow.PaymentState.Pending;
import storehouse.payment.gateway.ConfiguredGateways;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.Inquiry;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.routing.GatewayHealth;

/// The gateways of this shop, each with threads of its own, so that a slow one cannot take all of
/// the shop's attention.
@Singleton
public final class Gateways {

  private static final int CALLS_AT_ONCE = 128;
  private static final int MOST_WAITING = 4_096;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration IDLE = Duration.ofSeconds(30);

  private final Map<String, Guarded> byName;
  private final Transcripts transcripts;
  private volatile boolean closed;

  @Inject
  Gateways(Instance<Gateway> gateways, Config config, Clock clock, Transcripts transcripts) {
    this(ConfiguredGateways.of(gateways, config), clock, transcripts);
  }

  public Gateways(List<Gateway> gateways) {
    this(gateways, Transcripts.kept());
  }

  public Gateways(List<Gateway> gateways, Transcripts transcripts) {
    this(gateways, Clock.systemUTC(), transcripts);
  }

  Gateways(List<Gateway> gateways, Clock clock, Transcripts transcripts) {
    this.transcripts = transcripts;
    this.byName =
        gateways.stream()
            .map(gateway -> new Guarded(gateway, threads(gateway.name()), new GatewayHealth(clock)))
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

  private record Guarded(Gateway gateway, ExecutorService threads, GatewayHealth health) {
    String name() {
      return gateway.name();
    }

    GatewayAnswer call(Payment payment, Move move, Told told) {
      GatewayAnswer answer = Gateways.call(gateway, payment, move, told);
      if (isSent(move)) {
        health.saw(!(answer instanceof GatewayAnswer.Lost));
      }
      return answer;
    }

    /// A gateway that cannot be read is not asked when its payments are looked at.
    private boolean isSent(Move move) {
      return !(move instanceof Move.Read) || gateway.recovery() == Recovery.READ;
    }
  }

  public Set<String> names() {
    return byName.keySet();
  }

  /// Whether this gateway is offered in its place, and not after those that answer: see
  /// [GatewayHealth].
  public boolean keepsItsPlace(String name) {
    Guarded guarded = byName.get(name);
    return guarded != null && guarded.health().keepsItsPlace();
  }

  public Optional<Gateway> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(Guarded::gateway);
  }

  /// How the payment's gateway lets us find out what became of a request.
  Recovery recovery(Payment payment) {
    Guarded guarded = byName.get(payment.gateway());
    return guarded == null ? Recovery.READ : guarded.gateway().recovery();
  }

  /// What was told of a payment; asked for only where the gateway cannot be read.
  interface Told {
    List<GatewayFact> facts();
  }

  /// Asks the payment's gateway; empty when too many calls are under way, and then nothing was
  /// asked.
  CompletableFuture<Optional<Heard>> ask(Payment payment, Move move, Told told) {
    Guarded guarded = byName.get(payment.gateway());
    if (guarded == null) {
      return CompletableFuture.completedFuture(withoutGateway(payment));
    }
    long asked = System.nanoTime();
    try {
      return CompletableFuture.supplyAsync(
          () ->
              closed || System.nanoTime() - asked > LONGEST_WAIT.toNanos()
                  ? Optional.empty()
                  : Optional.of(
                      transcripts.heard(payment, () -> guarded.call(payment, move, told))),
          guarded.threads());
    } catch (RejectedExecutionException tooMany) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
  }

  /// A gateway that is configured no more may still have money of older payments: nobody knows.
  private static Optional<Heard> withoutGateway(Payment payment) {
    return payment.state().gatewayReference().isPresent()
        ? Optional.empty()
        : Optional.of(new Heard(new GatewayAnswer.Declined("payment.declined"), List.of()));
  }

  /// Gives calls that are under way no more time: their payments are found out about later. Those
  /// that still wait are told so, or who asked would wait for ever.
  @PreDestroy
  public void close() {
    closed = true;
    for (Guarded guarded : byName.values()) {
      guarded.threads().shutdownNow().forEach(Runnable::run);
    }
  }

  private static GatewayAnswer call(Gateway gateway, Payment payment, Move move, Told told) {
    GatewayOrder order = payment.order();
    return switch (move) {
      case Move.Create() -> gateway.create(order, payment.key("create"));
      case Move.Confirm(var id) ->
          gateway.confirm(order, payment.reference(id), payment.key("confirm"));
      case Move.Resume(var id, var proof) ->
          gateway.resume(order, payment.reference(id), proof, payment.key("resume"));
      case Move.Read(var id) -> gateway.read(inquiry(gateway, payment, id, told));
      case Move.Capture(var id, var amount) ->
          gateway.capture(payment.reference(id), amount, true, payment.key("capture"));
      case Move.Cancel(var id) -> gateway.cancel(payment.reference(id), payment.key("cancel"));
      case Move.Refund(var id, var refund) ->
          gateway.refund(payment.reference(id), refund, payment.key(refund.reference()));
      case Move.Answer _ -> throw new IllegalArgumentException("There is nothing to ask");
    };
  }

  private static Inquiry inquiry(Gateway gateway, Payment payment, String id, Told told) {
    List<GatewayFact> facts =
        switch (gateway.recovery()) {
          case READ -> List.of();
          case REPEAT -> told.facts();
        };
    String awaited = payment.state() instanceof Pending pending ? pending.request() : null;
    return new Inquiry(payment.reference(id), payment.order().amount(), facts, awaited);
  }
}
