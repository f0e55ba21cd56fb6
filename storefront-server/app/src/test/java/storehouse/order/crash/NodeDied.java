package storehouse.order.crash;

/// Ends a thread's work at the point where its node died.
final class NodeDied extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NodeDied() {
    super("The node is dead", null, false, false);
  }
}
