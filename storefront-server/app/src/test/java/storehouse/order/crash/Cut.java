package storehouse.order.crash;

/// The connection to a store breaks at this boundary, before, during or after the commit is carried
/// out; the node lives on.
public record Cut(Boundary at, Moment moment) {

  @Override
  public String toString() {
    return "cut off " + moment + " " + at;
  }
}
