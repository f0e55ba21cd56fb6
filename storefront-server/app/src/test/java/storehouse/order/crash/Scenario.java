package storehouse.order.crash;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.order.OrderStatus;

/// What the outside does to an order, crash or no crash, and how the order has to end.
///
/// @param token the shopper's card
/// @param warehouse where its goods lie; empty when there are none
/// @param faults what goes wrong at the gateway
/// @param trick what goes wrong between the saga and a step
/// @param letter how the gateway's webhooks come; when there is none, so are no webhooks
public record Scenario(
    String name,
    String token,
    String warehouse,
    List<Fault> faults,
    @Nullable Trick trick,
    @Nullable Letter letter,
    OrderStatus end) {

  /// A trouble of the gateway, once, at the order's request `create`, `confirm`, `capture`,
  /// `cancel` or `refund`. `twice` is not asked of the gateway: the request is sent twice.
  public record Fault(String request, String kind) {

    static final String TWICE = "twice";
  }

  /// A trouble between the saga and one step, in one direction.
  public record Trick(String step, boolean forward, Kind kind) {

    public enum Kind {
      /// The step is called twice at the same time, as by two nodes.
      TWICE,
      /// Its undo overtakes it.
      OVERTAKEN,
      /// Its undo comes at the same time; afterwards the step is called again.
      MET,
      /// The shopper cancels the order while the saga calls it.
      CANCELLED
    }
  }

  /// How the webhooks about one request arrive. Those about the others arrive during them.
  public record Letter(String request, Arrival arrival) {

    /// The shopper passes the bank's challenge and does not come back to the shop.
    static final String CHALLENGE = "challenge";

    public enum Arrival {
      /// Before the gateway has answered the request.
      DURING,
      /// When the step has answered and that is not written down yet.
      AFTER,
      /// Before the order's next request to the gateway.
      BEFORE_THE_NEXT,
      /// Twice at the same time, before the gateway has answered, and again at the end.
      TWICE,
      /// When the order has come to its end, and so after those about later requests.
      LATE
    }
  }

  static Scenario of(String name, String token, String warehouse, OrderStatus end) {
    return new Scenario(name, token, warehouse, List.of(), null, null, end);
  }

  Scenario with(Fault fault) {
    return new Scenario(
        name + ", " + fault.request() + " " + fault.kind(),
        token,
        warehouse,
        List.of(fault),
        trick,
        letter,
        end);
  }

  Scenario with(Letter newLetter) {
    String what = ", webhook of " + newLetter.request() + " " + newLetter.arrival();
    return new Scenario(name + what, token, warehouse, faults, trick, newLetter, end);
  }

  Scenario with(Trick other, OrderStatus newEnd) {
    String what = (other.forward() ? "" : "undo ") + other.step() + " " + other.kind();
    return new Scenario(name + ", " + what, token, warehouse, faults, other, letter, newEnd);
  }

  /// Whether nothing goes wrong at the gateway and nothing is told about it.
  boolean isPlain() {
    return faults.isEmpty() && letter == null;
  }

  /// The requests that this scenario is about; none when it is plain.
  Set<String> requests() {
    Set<String> requests = new LinkedHashSet<>();
    faults.forEach(fault -> requests.add(fault.request()));
    if (letter != null) {
      requests.add(letter.request());
    }
    return requests;
  }

  boolean sendsTwice(String request) {
    return faults.contains(new Fault(request, Fault.TWICE));
  }

  Map<String, Integer> units() {
    return warehouse.isEmpty() ? Map.of("gone", 1) : Map.of("goods-" + warehouse, 1);
  }

  @Override
  public String toString() {
    return name;
  }
}
