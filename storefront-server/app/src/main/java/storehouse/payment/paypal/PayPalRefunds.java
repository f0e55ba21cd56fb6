package storehouse.payment.paypal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayRefund;
import storehouse.payment.gateway.GatewayRefund.Stage;
import storehouse.payment.gateway.RefundOrder;

/// The refunds of an order, the oldest first. What PayPal shows as one refund for each capture is
/// one refund of ours where it has one name.
record PayPalRefunds(List<PayPalRefund> all, Money nothing) {

  List<GatewayRefund> shown() {
    List<GatewayRefund> shown = new ArrayList<>();
    Map<RefundName, List<PayPalRefund>> ours = new LinkedHashMap<>();
    for (PayPalRefund refund : all) {
      if (refund.name().isPresent()) {
        ours.computeIfAbsent(refund.name().get(), _ -> new ArrayList<>()).add(refund);
      } else {
        shown.add(new GatewayRefund(refund.id(), null, refund.amount(), refund.stage()));
      }
    }
    ours.forEach((name, pieces) -> shown.add(together(name, pieces)));
    return List.copyOf(shown);
  }

  /// Money that is on its way under a name counts, but as long as some of it is missing the name is
  /// not shown: whoever wanted it asks again, and gets the rest.
  private GatewayRefund together(RefundName name, List<PayPalRefund> pieces) {
    String id = pieces.getFirst().id();
    Money alive = alive(pieces, _ -> true);
    if (alive.isZero()) {
      Money total = new Money(name.total(), nothing.currency());
      return new GatewayRefund(id, name.reference(), total, Stage.FAILED);
    }
    boolean pending = pieces.stream().anyMatch(piece -> piece.stage() == Stage.PENDING);
    return new GatewayRefund(
        id,
        alive.minorUnits() < name.total() ? null : name.reference(),
        alive,
        pending ? Stage.PENDING : Stage.DONE);
  }

  private Money alive(List<PayPalRefund> refunds, Predicate<PayPalRefund> wanted) {
    Money alive = nothing;
    for (PayPalRefund refund : refunds) {
      alive = refund.isAlive() && wanted.test(refund) ? alive.plus(refund.amount()) : alive;
    }
    return alive;
  }

  /// Whether anything was given back under this name.
  boolean knows(String reference) {
    return all.stream().anyMatch(refund -> refund.isNamed(reference));
  }

  /// One refund of one capture.
  record Piece(String capture, Money amount) {}

  /// How much all refunds of this name are to be: what the first of them says.
  long total(RefundOrder wanted) {
    for (PayPalRefund refund : all) {
      if (refund.isNamed(wanted.reference())) {
        return refund.name().orElseThrow().total();
      }
    }
    return wanted.amount().minorUnits();
  }

  /// What to give back next. Each capture is asked once for each name, so that a request that comes
  /// late or twice adds nothing. Empty when nothing is missing, or when there is not enough left
  /// for what is.
  Optional<Piece> next(RefundOrder wanted, List<PayPalCapture> captures) {
    Money total = new Money(total(wanted), nothing.currency());
    Money missing = total.minus(alive(all, refund -> refund.isNamed(wanted.reference())));
    if (missing.compareTo(nothing) <= 0) {
      return Optional.empty();
    }
    List<Piece> possible = new ArrayList<>();
    Money left = nothing;
    for (PayPalCapture capture : captures) {
      Piece piece = new Piece(capture.id(), left(capture));
      if (capture.isTaken() && !isAsked(capture, wanted) && piece.amount().compareTo(nothing) > 0) {
        possible.add(piece);
        left = left.plus(piece.amount());
      }
    }
    if (left.compareTo(missing) < 0) {
      return Optional.empty();
    }
    Piece first = possible.getFirst();
    return Optional.of(
        first.amount().compareTo(missing) < 0 ? first : new Piece(first.capture(), missing));
  }

  private boolean isAsked(PayPalCapture capture, RefundOrder wanted) {
    for (PayPalRefund refund : all) {
      if (refund.isNamed(wanted.reference()) && refund.capture().equals(capture.id())) {
        return true;
      }
    }
    return false;
  }

  private Money left(PayPalCapture capture) {
    return capture.amount().minus(alive(all, refund -> refund.capture().equals(capture.id())));
  }
}
