package storehouse.order.crash;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.order.crash.Cell.Nap;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;

/// The real gateway as one house reaches it, up to the point where the house dies.
final class WatchedGateway implements Gateway {

  private static final Pattern ORDER = Pattern.compile("order-(\\d+)");

  private final Gateway real;
  private final Watch watch;
  private final Map<String, Long> references;

  /// @param references whose order a payment at the gateway is, for all houses
  WatchedGateway(Gateway real, Watch watch, Map<String, Long> references) {
    this.real = real;
    this.watch = watch;
    this.references = references;
  }

  private GatewayAnswer watched(
      String request, @Nullable Long order, Supplier<GatewayAnswer> send) {
    if (watch.isCut()) {
      throw new NodeDied();
    }
    Life life = order == null ? null : watch.life(order);
    if (order == null || life == null) {
      return send.get();
    }
    if (life.diesBefore(request)) {
      throw new NodeDied();
    }
    if (life.diesDuring(request)) {
      var _ = onItsOwn(send);
      throw new NodeDied();
    }
    GatewayAnswer answer = slept(request, order, send);
    life.pass(request);
    if (life.isDead()) {
      throw new NodeDied();
    }
    return answer;
  }

  private GatewayAnswer slept(String request, long order, Supplier<GatewayAnswer> send) {
    Nap nap = watch.nap(order, request, true);
    if (nap == null) {
      return sent(request, order, send);
    }
    if (nap.beforeTheCall()) {
      watch.nap(order);
      return send.get();
    }
    GatewayAnswer answer = send.get();
    watch.nap(order);
    return answer;
  }

  private GatewayAnswer sent(String request, long order, Supplier<GatewayAnswer> send) {
    Cell cell = watch.cell(order);
    if (cell == null || !cell.scenario().sendsTwice(request)) {
      return send.get();
    }
    CompletableFuture<GatewayAnswer> first = onItsOwn(send);
    GatewayAnswer second = send.get();
    first.join();
    return second;
  }

  private static CompletableFuture<GatewayAnswer> onItsOwn(Supplier<GatewayAnswer> send) {
    return CompletableFuture.supplyAsync(send, task -> Thread.ofVirtual().start(task));
  }

  private static @Nullable Long orderOf(String key) {
    Matcher matcher = ORDER.matcher(key);
    return matcher.find() ? Long.valueOf(matcher.group(1)) : null;
  }

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public GatewayAnswer create(GatewayOrder order, String key) {
    return watched(
        "create",
        order.orderId(),
        () -> {
          GatewayAnswer answer = real.create(order, key);
          if (answer instanceof GatewayAnswer.Seen(var payment)) {
            references.put(payment.reference(), order.orderId());
          }
          return answer;
        });
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, String reference, String key) {
    return watched("confirm", order.orderId(), () -> real.confirm(order, reference, key));
  }

  @Override
  public GatewayAnswer read(String reference) {
    return watched("read", references.get(reference), () -> real.read(reference));
  }

  @Override
  public GatewayAnswer capture(String reference, Money amount, String key) {
    return watched("capture", orderOf(key), () -> real.capture(reference, amount, key));
  }

  @Override
  public GatewayAnswer cancel(String reference, String key) {
    return watched("cancel", orderOf(key), () -> real.cancel(reference, key));
  }

  @Override
  public GatewayAnswer refund(String reference, Money amount, String key) {
    return watched("refund", orderOf(key), () -> real.refund(reference, amount, key));
  }

  @Override
  public URI cardFieldsScript() {
    return real.cardFieldsScript();
  }

  @Override
  public URI hostedCardPage() {
    return real.hostedCardPage();
  }
}
