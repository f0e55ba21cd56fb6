package storehouse.payment.flow;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;

/// The gateways of this shop, each behind a bulkhead so that a slow one cannot take all of the
/// shop's attention.
@Singleton
public final class Gateways {

  private static final int CALLS_AT_ONCE = 64;
  private static final int WAIT_SECONDS = 10;

  private final Map<String, Guarded> byName;

  @Inject
  Gateways(Instance<Gateway> gateways) {
    this(gateways.stream().toList());
  }

  public Gateways(List<Gateway> gateways) {
    this.byName =
        gateways.stream()
            .map(gateway -> new Guarded(gateway, new Semaphore(CALLS_AT_ONCE)))
            .collect(Collectors.toUnmodifiableMap(Guarded::name, Function.identity()));
  }

  private record Guarded(Gateway gateway, Semaphore calls) {
    String name() {
      return gateway.name();
    }
  }

  public Optional<Gateway> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(Guarded::gateway);
  }

  /// Asks the payment's gateway; empty when too many calls are under way, and then nothing was
  /// asked.
  Optional<GatewayAnswer> ask(Payment payment, Move move) {
    Guarded guarded = byName.get(payment.gateway());
    if (guarded == null) {
      return Optional.of(new GatewayAnswer.Declined("payment.declined"));
    }
    try {
      if (!guarded.calls().tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(call(guarded.gateway(), payment, move));
    } finally {
      guarded.calls().release();
    }
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
      case Move.Answer _ -> throw new IllegalArgumentException("There is nothing to ask");
    };
  }
}
