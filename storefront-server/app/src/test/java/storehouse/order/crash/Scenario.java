package storehouse.order.crash;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.order.OrderStatus;

/// What the outside does to an order, crash or no crash, and how the order has to end.
///
/// @param token the shopper's card
/// @param warehouse where its goods lie; empty when there are none
/// @param faults what goes wrong at the gateway
/// @param trick what goes wrong between the saga and a step
public record Scenario(
    String name,
    String token,
    String warehouse,
    List<Fault> faults,
    @Nullable Trick trick,
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

  static Scenario of(String name, String token, String warehouse, OrderStatus end) {
    return new Scenario(name, token, warehouse, List.of(), null, end);
  }

  Scenario with(Fault fault) {
    return new Scenario(
        name + ", " + fault.request() + " " + fault.kind(),
        token,
        warehouse,
        List.of(fault),
        trick,
        end);
  }

  Scenario with(Trick other, OrderStatus newEnd) {
    String what = (other.forward() ? "" : "undo ") + other.step() + " " + other.kind();
    return new Scenario(name + ", " + what, token, warehouse, faults, other, newEnd);
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
