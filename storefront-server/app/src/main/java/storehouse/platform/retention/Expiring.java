package storehouse.platform.retention;

/// Rows that are of no use after a while. Found by CDI.
public interface Expiring {

  /// What is deleted, for the log, such as `expired carts`.
  String what();

  /// Deletes a few, in a transaction of its own; true when there may be more.
  boolean deleteSome();
}
