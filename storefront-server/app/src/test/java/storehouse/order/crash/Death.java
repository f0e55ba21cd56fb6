package storehouse.order.crash;

/// A node dies here, as far as one order is concerned.
public record Death(Boundary at, Moment moment) {

  @Override
  public String toString() {
    return moment + " " + at;
  }
}
