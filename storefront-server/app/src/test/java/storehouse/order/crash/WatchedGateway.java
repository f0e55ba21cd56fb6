package storehouse.order.crash;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.order.crash.Cell.Nap;
import storehouse.order.crash.Scenario.Letter;
import storehouse.order.crash.Scenario.Letter.Arrival;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.Inquiry;
import storehouse.payment.gateway.Owner;
import storehouse.payment.gateway.PaymentForm;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;

/// The real gateway as one house reaches it, up to the point where the house dies.
final class WatchedGateway implements Gateway {

  private static final Pattern ORDER = Pattern.compile("order-(\\d+)");

  private final Gateway real;
  private final Watch watch;
  private final Outside outside;

  WatchedGateway(Gateway real, Watch watch, Outside outside) {
    this.real = real;
    this.watch = watch;
    this.outside = outside;
  }

  private GatewayAnswer watched(
      String request, @Nullable Long order, Function<Gateway, GatewayAnswer> send) {
    if (watch.isCut()) {
      throw new NodeDied();
    }
    Life life = order == null ? null : watch.life(order);
    if (order == null || life == null) {
      return send.apply(real);
    }
    if (life.dies(request, Moment.BEFORE)) {
      throw new NodeDied();
    }
    if (life.dies(request, Moment.SENT)) {
      outside.hold(order, send);
      throw new NodeDied();
    }
    if (life.dies(request, Moment.APPLIED)) {
      var _ = onItsOwn(() -> send.apply(real));
      throw new NodeDied();
    }
    GatewayAnswer answer = slept(request, order, () -> told(request, order, send));
    outside.arrive(order);
    life.pass(request);
    if (life.isDead()) {
      throw new NodeDied();
    }
    return answer;
  }

  private GatewayAnswer told(String request, long order, Function<Gateway, GatewayAnswer> send) {
    Cell cell = watch.cell(order);
    Letter letter = cell == null ? null : cell.scenario().letter();
    if (letter == null) {
      return send.apply(real);
    }
    if (letter.arrival() == Arrival.BEFORE_THE_NEXT && !letter.request().equals(request)) {
      outside.post().tell(order, letter.request(), false, watch::tell);
    }
    GatewayAnswer answer = send.apply(real);
    new Telling(outside.post(), watch, order).during(request, letter, isTold(request, answer));
    return answer;
  }

  /// Whether the gateway tells of the request. It does when the answer is lost after it was carried
  /// out, and that is the only way in which answers are lost where it tells anything.
  private static boolean isTold(String request, GatewayAnswer answer) {
    return switch (answer) {
      case GatewayAnswer.Seen _, GatewayAnswer.Lost _ -> Post.isTold(request);
      case GatewayAnswer.Received _,
          GatewayAnswer.Refunding _,
          GatewayAnswer.RefundRefused _,
          GatewayAnswer.NothingTold _,
          GatewayAnswer.NotRenewed _,
          GatewayAnswer.NothingHeld _ ->
          false;
      case GatewayAnswer.OutOfStep _, GatewayAnswer.CaptureRefused _, GatewayAnswer.Declined _ ->
          false;
    };
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
  public Recovery recovery() {
    return real.recovery();
  }

  @Override
  public boolean capturesOften() {
    return real.capturesOften();
  }

  @Override
  public GatewayAnswer create(GatewayOrder order, String key) {
    return watched(
        "create",
        order.orderId(),
        gateway -> {
          GatewayAnswer answer = gateway.create(order, key);
          if (answer instanceof GatewayAnswer.Seen(var payment)) {
            outside.isOf(payment.reference().id(), order.orderId());
          }
          return answer;
        });
  }

  @Override
  public GatewayAnswer confirm(GatewayOrder order, GatewayReference at, String key) {
    return watched("confirm", order.orderId(), gateway -> gateway.confirm(order, at, key));
  }

  @Override
  public GatewayAnswer resume(GatewayOrder order, GatewayReference at, String proof, String key) {
    return watched("resume", order.orderId(), gateway -> gateway.resume(order, at, proof, key));
  }

  @Override
  public GatewayAnswer read(Inquiry inquiry) {
    return watched("read", outside.orderOf(inquiry.at().id()), gateway -> gateway.read(inquiry));
  }

  @Override
  public GatewayAnswer capture(GatewayReference at, Money amount, boolean last, String key) {
    return watched("capture", orderOf(key), gateway -> gateway.capture(at, amount, last, key));
  }

  @Override
  public GatewayAnswer renew(GatewayReference at, String key) {
    return watched("renew", orderOf(key), gateway -> gateway.renew(at, key));
  }

  @Override
  public GatewayAnswer cancel(GatewayReference at, String key) {
    return watched("cancel", orderOf(key), gateway -> gateway.cancel(at, key));
  }

  @Override
  public GatewayAnswer refund(GatewayReference at, RefundOrder refund, String key) {
    return watched("refund", orderOf(key), gateway -> gateway.refund(at, refund, key));
  }

  @Override
  public Owner ownerOf(GatewayReference at, Money told) {
    return real.ownerOf(at, told);
  }

  @Override
  public PaymentForm form() {
    return real.form();
  }
}
