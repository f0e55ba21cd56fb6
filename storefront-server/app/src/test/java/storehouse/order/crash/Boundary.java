package storehouse.order.crash;

/// A point in an order's life where something becomes durable or leaves the house.
///
/// @param place the store that commits, or the request that goes to the gateway
/// @param nth counts the same place within the step, from 1
public record Boundary(String step, boolean forward, String place, int nth) {

  @Override
  public String toString() {
    return (forward ? "" : "undo ") + step + ", " + place + " " + nth;
  }
}
