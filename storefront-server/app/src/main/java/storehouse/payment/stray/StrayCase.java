package storehouse.payment.stray;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import storehouse.payment.OrderRegister;
import storehouse.payment.gateway.Owner;
import storehouse.platform.Ids;

/// All that is known of a stray payment.
///
/// @param named what the gateway itself says of it
/// @param order what is known here of the order which that names
public record StrayCase(
    FoundStray found,
    Owner.Order named,
    Optional<OrderRegister.Entry> order,
    Findings findings,
    House house) {

  /// No saga takes so long from accepting an order to storing its payment.
  public static final Duration MINIMUM_AGE = Duration.ofDays(1);

  /// What the store shows of it.
  ///
  /// @param otherPayment whether its order has another payment
  /// @param toldOfAnother whether the same authorisation was told as another order's
  /// @param amongOthers whether payments are known from shortly before its order and shortly after
  /// @param recent how many there are of late, with this one
  public record Findings(
      boolean otherPayment, boolean toldOfAnother, boolean amongOthers, int recent) {}

  /// Under which rules it is looked into.
  ///
  /// @param mark of this installation
  /// @param most so many of late are still an accident
  public record House(String mark, int most, Instant now) {}

  boolean hasAnotherPayment() {
    return findings.otherPayment();
  }

  boolean isToldOfAnother() {
    return findings.toldOfAnother();
  }

  boolean isOfStandingOrder() {
    return order.filter(entry -> !entry.cancelled()).isPresent();
  }

  /// Two shops may number their orders alike, and even the ids of two orders may be the same.
  boolean mayBeAnothers() {
    return named.shop().isEmpty()
        ? order.filter(entry -> entry.number().equals(named.number())).isEmpty()
        : !named.shop().equals(house.mark());
  }

  boolean isYoung() {
    Instant youngest = house.now().minus(MINIMUM_AGE);
    return found.seenAt().isAfter(youngest) || Ids.madeAt(named.id()).isAfter(youngest);
  }

  /// An order that is known to be cancelled was not lost.
  boolean isFromAGap() {
    return order.isEmpty() && !findings.amongOthers();
  }

  boolean isOneOfTooMany() {
    return findings.recent() > house.most();
  }

  boolean isSwitchedOff() {
    return house.most() <= 0;
  }
}
