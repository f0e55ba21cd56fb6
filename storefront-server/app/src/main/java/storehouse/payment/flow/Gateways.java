package storehouse.payment.flow;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
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

/// The gateways of this shop, and which of them answer.
@Singleton
public final class Gateways {

  private static final Logger LOG = System.getLogger(Gateways.class.getName());

  private final Map<String, GuardedGateway> byName;
  private final Transcripts transcripts;
  private final ShopMark shop;

  @Inject
  Gateways(Instance<Gateway> gateways, Config config, Workings workings) {
    this(ConfiguredGateways.of(gateways, config), workings);
  }

  /// What calls to them are made with.
  @Singleton
  public record Workings(Clock clock, Transcripts transcripts, ShopMark shop) {

    @Inject
    public Workings {}
  }

  public Gateways(List<Gateway> gateways) {
    this(gateways, Transcripts.kept());
  }

  public Gateways(List<Gateway> gateways, Transcripts transcripts) {
    this(gateways, new Workings(Clock.systemUTC(), transcripts, ShopMark.NONE));
  }

  /// Whose payments bear this mark.
  public Gateways(List<Gateway> gateways, ShopMark shop) {
    this(gateways, new Workings(Clock.systemUTC(), Transcripts.kept(), shop));
  }

  Gateways(List<Gateway> gateways, Workings workings) {
    this.transcripts = workings.transcripts();
    this.shop = workings.shop();
    this.byName =
        gateways.stream()
            .map(gateway -> new GuardedGateway(gateway, workings.clock()))
            .collect(Collectors.toUnmodifiableMap(GuardedGateway::name, Function.identity()));
  }

  public Set<String> names() {
    return byName.keySet();
  }

  /// Whether this gateway is offered in its place, and not after those that answer: see
  /// [GatewayHealth].
  public boolean keepsItsPlace(String name) {
    GuardedGateway known = byName.get(name);
    return known != null && known.health().keepsItsPlace();
  }

  public Optional<Gateway> find(String name) {
    return Optional.ofNullable(byName.get(name)).map(GuardedGateway::gateway);
  }

  /// How the payment's gateway lets us find out what became of a request.
  Recovery recovery(Payment payment) {
    GuardedGateway known = byName.get(payment.gateway());
    return known == null ? Recovery.READ : known.gateway().recovery();
  }

  /// What was told of a payment; asked for only where the gateway cannot be read.
  interface Told {
    List<GatewayFact> facts();
  }

  /// Asks the payment's gateway; empty when too many calls are under way, and then nothing was
  /// asked.
  CompletableFuture<Optional<Heard>> ask(Payment payment, Move move, Told told) {
    GuardedGateway known = byName.get(payment.gateway());
    if (known == null) {
      return CompletableFuture.completedFuture(withoutGateway(payment));
    }
    Gateway gateway = known.gateway();
    return known.ask(
        new GuardedGateway.Call(
            isSent(move, gateway),
            () -> transcripts.heard(payment, () -> call(gateway, payment, move, told))));
  }

  /// An adapter that breaks down over an answer has asked all the same: nobody knows what became of
  /// the request.
  private static GatewayAnswer said(Gateway gateway, Supplier<GatewayAnswer> question) {
    try {
      return question.get();
    } catch (RuntimeException broken) {
      LOG.log(Level.ERROR, "The adapter of " + gateway.name() + " broke down", broken);
      return new GatewayAnswer.Lost(false, "The adapter broke down: " + broken.getClass());
    }
  }

  /// A gateway that cannot be read is not asked when its payments are looked at.
  private static boolean isSent(Move move, Gateway gateway) {
    return !(move instanceof Move.Read) || gateway.recovery() == Recovery.READ;
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
    byName.values().forEach(GuardedGateway::close);
  }

  private GatewayAnswer call(Gateway gateway, Payment payment, Move move, Told told) {
    if (move instanceof Move.Read(var id)) {
      Inquiry inquiry = inquiry(gateway, payment, id, told);
      return said(gateway, () -> gateway.read(inquiry));
    }
    return said(gateway, () -> requested(gateway, payment, move));
  }

  private GatewayAnswer requested(Gateway gateway, Payment payment, Move move) {
    GatewayOrder order = payment.order().of(shop.text());
    return switch (move) {
      case Move.Create() -> gateway.create(order, payment.key("create"));
      case Move.Confirm(var id) ->
          gateway.confirm(order, payment.reference(id), payment.key("confirm"));
      case Move.Resume(var id, var proof) ->
          gateway.resume(order, payment.reference(id), proof, payment.key("resume"));
      case Move.Renew(var id) -> gateway.renew(payment.reference(id), payment.key("renew"));
      case Move.Capture(var id, var amount) ->
          gateway.capture(payment.captured(id), amount, true, payment.key("capture"));
      case Move.Cancel(var id) -> gateway.cancel(payment.reference(id), payment.key("cancel"));
      case Move.Refund(var id, var refund) ->
          gateway.refund(payment.reference(id), refund, payment.key(refund));
      case Move.Read _, Move.Answer _ ->
          throw new IllegalArgumentException("There is nothing to request");
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
