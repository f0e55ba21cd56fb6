package storehouse.platform.web;

/// Where shoppers' orders come in, a limited number at a time.
public interface Door {

  /// The order that this thread's request asked for is accepted, so the next may come in while the
  /// request waits for how it ends.
  void orderAccepted();
}
