package storehouse.platform.batch;

/// More work is waiting than the queue may hold; the caller tells its caller to come back later.
public final class QueueFull extends RuntimeException {

  private static final long serialVersionUID = 1L;

  QueueFull(String queue) {
    super("Too much work is waiting: " + queue);
  }
}
