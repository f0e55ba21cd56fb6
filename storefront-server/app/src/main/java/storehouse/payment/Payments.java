package storehouse.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import storehouse.model.Money;
import storehouse.payment.flow.Gateways;
import storehouse.payment.flow.Goal;
import storehouse.payment.flow.Payment;
import storehouse.payment.flow.PaymentBook;
import storehouse.payment.flow.PaymentFlow;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.RefundOrder;
import storehouse.payment.routing.Routes;
import storehouse.platform.saga.Outcome;

/// Takes and gives back the money of orders; the saga's remote participant.
///
/// Each command may be repeated: a repeat answers from the record, or finds out what became of the
/// first one. A future completes once its outcome is durable. Refusals are `payment.declined`,
/// `payment.insufficient-funds`, `payment.challenge-failed`, `payment.capture-failed`,
/// `payment.expired` when the gateway let go of what it had set aside, and `payment.cancelled` for
/// a command that comes after the money was asked back.
@Singleton
public final class Payments {

  private final PaymentBook book;
  private final PaymentFlow flow;
  private final Gateways gateways;
  private final Routes routes;

  @Inject
  public Payments(PaymentBook book, PaymentFlow flow, Gateways gateways, Routes routes) {
    this.book = book;
    this.flow = flow;
    this.gateways = gateways;
    this.routes = routes;
  }

  /// Reserves each amount. Waiting means that the shopper has to pass a challenge.
  public List<CompletableFuture<Outcome>> authorise(List<AuthorisePayment> commands) {
    Map<Long, Payment> payments = book.intend(commands.stream().map(Payments::wish).toList());
    return commands.stream()
        .map(command -> started(payments, command.orderId(), Goal.AUTHORISE))
        .toList();
  }

  private static Payment wish(AuthorisePayment command) {
    GatewayOrder order =
        new GatewayOrder(
            command.orderId(),
            command.orderNumber(),
            command.amount(),
            command.token(),
            command.returnUrl());
    return Payment.intended(order, command.gateway(), false);
  }

  /// Takes what was authorised.
  public List<CompletableFuture<Outcome>> capture(List<CapturePayment> commands) {
    List<Long> orderIds = commands.stream().map(CapturePayment::orderId).toList();
    Map<Long, Payment> payments = book.find(orderIds);
    return orderIds.stream().map(id -> started(payments, id, Goal.CAPTURE)).toList();
  }

  /// Gives authorisations back; Done also when there was none, and then there will be none.
  public List<CompletableFuture<Outcome>> voidAuthorisation(List<VoidPayment> commands) {
    return givenBack(commands.stream().map(VoidPayment::orderId).toList());
  }

  /// Gives back what was captured; Done also when nothing was, and then nothing will be.
  public List<CompletableFuture<Outcome>> refund(List<RefundPayment> commands) {
    return givenBack(commands.stream().map(RefundPayment::orderId).toList());
  }

  /// Gives parts back, each once and together never more than was captured. Where the whole payment
  /// is given back, now or meanwhile, so is its part.
  public List<CompletableFuture<Outcome>> refundParts(List<RefundPart> commands) {
    return refunded(commands, book.intendParts(commands));
  }

  /// As [#refundParts], of parts for which the shop has taken something back already: what the bank
  /// has because of a dispute is promised as well. Waiting means that it is sent by itself once the
  /// bank has given it back.
  public List<CompletableFuture<Outcome>> refundOwedParts(List<RefundPart> commands) {
    return refunded(commands, book.intendOwedParts(commands));
  }

  private List<CompletableFuture<Outcome>> refunded(
      List<RefundPart> commands, Map<Long, RefundOrder> parts) {
    Map<Long, Payment> payments = book.find(commands.stream().map(RefundPart::orderId).toList());
    return commands.stream()
        .map(
            command -> {
              Payment payment = payments.get(command.orderId());
              RefundOrder part = parts.get(command.refundId());
              return payment == null || part == null
                  ? CompletableFuture.completedFuture(Outcome.refused("payment.nothing-left"))
                  : flow.start(payment, part);
            })
        .toList();
  }

  /// How it stands with a part that was asked back.
  public RefundPartStanding standing(RefundPart part) {
    return book.standing(part);
  }

  /// What can still be given back of the order's payment; empty without a payment.
  public Optional<Refundable> refundable(long orderId) {
    return book.find(orderId)
        .map(payment -> new Refundable(payment.promisable(), payment.keptBack()));
  }

  private List<CompletableFuture<Outcome>> givenBack(Collection<Long> orderIds) {
    Map<Long, Payment> payments = book.withdraw(orderIds);
    return orderIds.stream().map(id -> started(payments, id, Goal.GIVE_BACK)).toList();
  }

  private CompletableFuture<Outcome> started(Map<Long, Payment> payments, long id, Goal goal) {
    Payment payment = payments.get(id);
    return payment == null
        ? CompletableFuture.completedFuture(Outcome.refused("payment.capture-failed"))
        : flow.start(payment, goal);
  }

  /// Asks the gateway how the order's payment stands, such as when the shopper comes back from a
  /// challenge.
  public Optional<PaymentView> refresh(long orderId) {
    book.find(orderId).ifPresent(payment -> flow.run(payment, Goal.FIND_OUT));
    return ofOrder(orderId);
  }

  /// Asks the gateway how the order's payment stands although that seemed to be known, and has it
  /// give back what it was asked to and has not shown yet.
  public CompletableFuture<Outcome> lookAgain(long orderId) {
    return book.find(orderId)
        .map(payment -> flow.startWithRefunds(payment, Goal.CHECK))
        .orElseGet(() -> CompletableFuture.completedFuture(Outcome.DONE));
  }

  /// The shopper came back from the gateway's or the bank's page with `proof`, where the gateway
  /// gives one: it is kept before the gateway is shown it.
  public Optional<PaymentView> returned(long orderId, String proof) {
    if (!proof.isEmpty() && book.find(orderId).filter(this::wantsProof).isEmpty()) {
      return refresh(orderId);
    }
    book.returned(orderId, proof).ifPresent(payment -> flow.run(payment, Goal.FIND_OUT));
    return ofOrder(orderId);
  }

  /// A gateway that can be read believes nobody's word.
  private boolean wantsProof(Payment payment) {
    return gateways
        .find(payment.gateway())
        .filter(gateway -> gateway.recovery() == Recovery.REPEAT)
        .isPresent();
  }

  public Optional<PaymentView> ofOrder(long orderId) {
    return book.find(orderId).map(PaymentViews::view);
  }

  /// The payments of these orders, by order; those without one are missing.
  public Map<Long, PaymentView> ofOrders(Collection<Long> orderIds) {
    Map<Long, PaymentView> views = new HashMap<>();
    book.find(orderIds).forEach((id, payment) -> views.put(id, PaymentViews.view(payment)));
    return views;
  }

  /// What people gave back of their own accord and not for a change of the order, now or soon, by
  /// order; those of which nothing was given back so are missing.
  public Map<Long, Money> givenBackByHand(Collection<Long> orderIds) {
    return book.givenBackByHand(orderIds);
  }

  /// Orders with a payment, by their ids from this one on.
  public List<Long> ordersAfter(long orderId, int most) {
    return book.ordersAfter(orderId, most);
  }

  /// Whether orders can be paid on this gateway, such as `stripe`.
  public boolean offers(String gateway) {
    return gateways.find(gateway).isPresent();
  }

  /// Whether the retailer wants orders in this currency that go to this country paid on this
  /// gateway.
  public boolean offers(String gateway, Currency currency, String country) {
    return routes.offered(currency, country, gateways.names()).contains(gateway);
  }

  /// What one shopper is offered, the best first. A gateway that does not answer at present comes
  /// last, save for a shopper now and then: see `GatewayHealth`.
  public List<WayToPay> waysToPay(Currency currency, String country) {
    Map<Boolean, List<String>> keepTheirPlace =
        routes.offered(currency, country, gateways.names()).stream()
            .collect(Collectors.partitioningBy(gateways::keepsItsPlace));
    return Stream.of(true, false)
        .flatMap(well -> Objects.requireNonNull(keepTheirPlace.get(well)).stream())
        .flatMap(gateway -> way(gateway).stream())
        .toList();
  }

  /// How one pays on this gateway; empty when the shop has none of that name.
  public Optional<WayToPay> way(String gateway) {
    return gateways.find(gateway).map(known -> WayToPay.on(gateway, known.form()));
  }

  /// The name of the wallet behind this gateway, such as PayPal; empty when it takes cards.
  public Optional<String> wallet(String gateway) {
    return way(gateway).map(WayToPay::kind).flatMap(WayToPay.Kind::wallet);
  }
}
