package storehouse.simulators.paypal;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.cards.TestCard;

/// Moves orders from their creation to a payment, and tells the shop of each move.
final class Checkout {
  private final Orders orders;
  private final Events events;

  Checkout(Orders orders, Events events) {
    this.orders = orders;
    this.events = events;
  }

  Orders orders() {
    return orders;
  }

  Order create(Terms terms, PaymentSource source) {
    var order = Order.create(terms, new Stage.Created(), orders.now());
    var begun =
        switch (source) {
          case PaymentSource.None _ -> order;
          case PaymentSource.Wallet(var way) -> awaitingApproval(order.by(way));
          case PaymentSource.StoredCard(var funding, var way) -> paid(order.by(way), funding);
        };
    tell(order, orders.add(begun));
    return begun;
  }

  private Order awaitingApproval(Order order) {
    return order.to(new Stage.AwaitsApproval(), orders.now());
  }

  /// Says how an order will be paid, without paying it.
  ///
  /// @throws PayPalError 422 when it is past that
  Order confirm(String id, PaymentSource source) {
    return move(
        id,
        before -> {
          if (before.stage() instanceof Stage.Completed) {
            throw already(before);
          }
          return switch (source) {
            case PaymentSource.None _ ->
                throw PayPalError.invalid(
                    Issue.MISSING_REQUIRED_PARAMETER, "/payment_source", null);
            case PaymentSource.Wallet(var way) -> awaitingApproval(before.by(way));
            case PaymentSource.StoredCard(var funding, var way) ->
                before.by(way).to(agreed(funding), orders.now());
          };
        });
  }

  /// The payer signed in and agreed to pay, unless there is nothing to agree to any more.
  Order approve(String id, TestCard card) {
    var funding = Funding.wallet(card);
    return move(
        id, before -> awaitsPayer(before) ? before.to(agreed(funding), orders.now()) : before);
  }

  boolean awaitsPayer(Order order) {
    var funding = order.stage().fundingOrNull();
    return !order.isExpired(orders.now())
        && !(order.stage() instanceof Stage.Completed)
        && (funding == null || funding.isWallet());
  }

  private static Stage agreed(Funding funding) {
    return funding.needsChallenge()
        ? new Stage.AwaitsChallenge(funding)
        : new Stage.Approved(funding);
  }

  /// @param passed what the payer chose on the bank's page
  Order finishChallenge(String id, boolean passed) {
    return move(
        id,
        before ->
            before.stage() instanceof Stage.AwaitsChallenge(var funding)
                ? before.to(afterChallenge(funding, passed), orders.now())
                : before);
  }

  private static Stage afterChallenge(Funding funding, boolean passed) {
    if (passed) {
      return new Stage.Approved(funding.authenticate());
    }
    return funding.isWallet() ? new Stage.AwaitsApproval() : new Stage.Created();
  }

  /// What an order would be paid with.
  ///
  /// @param given the card that came with the call, null to use what is known already
  /// @throws PayPalError 422 when it cannot be paid, or not with that
  Funding funding(Order order, @Nullable Funding given) {
    if (order.isExpired(orders.now())) {
      throw PayPalError.refused(Issue.ORDER_EXPIRED);
    }
    return switch (order.stage()) {
      case Stage.Created _ when given != null -> given;
      case Stage.AwaitsApproval _ when given != null -> throw otherSource();
      case Stage.Created _, Stage.AwaitsApproval _ ->
          throw PayPalError.refused(Issue.ORDER_NOT_APPROVED);
      case Stage.AwaitsChallenge(var known) -> same(known, given);
      case Stage.Approved(var known) -> same(known, given);
      case Stage.Completed _ -> throw already(order);
    };
  }

  private static Funding same(Funding known, @Nullable Funding given) {
    if (given != null && (known.isWallet() || known.card() != given.card())) {
      throw otherSource();
    }
    return known;
  }

  private static PayPalError otherSource() {
    return PayPalError.refused(Issue.PREFERRED_PAYMENT_SOURCE_MISMATCH);
  }

  private static PayPalError already(Order order) {
    boolean granted =
        order.authorizations().stream().anyMatch(Authorization::isGranted)
            || order.captures().stream().anyMatch(capture -> !capture.declined());
    return PayPalError.refused(
        !granted
            ? Issue.ORDER_COMPLETED_OR_VOIDED
            : switch (order.terms().intent()) {
              case AUTHORIZE -> Issue.ORDER_ALREADY_AUTHORIZED;
              case CAPTURE -> Issue.ORDER_ALREADY_CAPTURED;
            });
  }

  /// Authorises or captures, as the order's intent is.
  ///
  /// @throws PayPalError 422 when the payer has to do something first, or who holds the money
  ///   refuses
  Order pay(String id, Terms.Intent intent, PaymentSource source) {
    var after =
        move(
            id,
            before -> {
              if (before.terms().intent() != intent) {
                throw PayPalError.refused(Issue.ACTION_DOES_NOT_MATCH_INTENT);
              }
              var funding = funding(before, source.fundingOrNull());
              var order =
                  source instanceof PaymentSource.StoredCard(_, var way) ? before.by(way) : before;
              return order.stage() instanceof Stage.AwaitsChallenge ? order : paid(order, funding);
            });
    if (after.stage() instanceof Stage.AwaitsChallenge) {
      throw sending(PayPalError.refused(Issue.PAYER_ACTION_REQUIRED), "payer-action", after);
    }
    return after;
  }

  private PayPalError sending(PayPalError error, String rel, Order order) {
    var links = events.orders().links();
    var path =
        order.stage() instanceof Stage.AwaitsChallenge
            ? links.challengePath(order.id())
            : links.approvalPath(order.id());
    return error.sendingPayer(rel, links.gateway() + path);
  }

  private Order paid(Order order, Funding funding) {
    long now = orders.now();
    if (funding.needsChallenge()) {
      return order.to(new Stage.AwaitsChallenge(funding), now);
    }
    if (funding.isDeclined() && funding.isWallet()) {
      throw sending(PayPalError.declined(Issue.INSTRUMENT_DECLINED), "redirect", order);
    }
    var completed = order.to(new Stage.Completed(funding), now);
    long amount = order.terms().amount().minorUnits();
    return switch (order.terms().intent()) {
      case AUTHORIZE ->
          completed.with(Authorization.original(amount, !funding.isDeclined(), now), now);
      case CAPTURE -> completed.with(Capture.whole(amount, refuses(funding), now), now);
    };
  }

  private static boolean refuses(Funding funding) {
    if (funding.refusesCaptures() && funding.isWallet()) {
      throw PayPalError.declined(Issue.TRANSACTION_REFUSED);
    }
    return funding.isDeclined() || funding.refusesCaptures();
  }

  private Order move(String id, UnaryOperator<Order> change) {
    var changed = orders.change(id, change);
    if (changed.moved()) {
      tell(changed.before(), changed.after());
    }
    return changed.after();
  }

  private void tell(Order before, Order after) {
    if (after.stage() instanceof Stage.Approved && !after.stage().equals(before.stage())) {
      events.approved(after);
    }
    after.authorizations().stream()
        .skip(before.authorizations().size())
        .filter(Authorization::isGranted)
        .forEach(authorization -> events.authorized(after, authorization));
    after.captures().stream()
        .skip(before.captures().size())
        .forEach(capture -> events.captured(after, capture));
  }
}
