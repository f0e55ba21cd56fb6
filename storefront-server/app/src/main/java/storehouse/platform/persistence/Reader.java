package storehouse.platform.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Reads that may be a little old: what shoppers look at before they decide. They come from a
/// replica while there is one that keeps up, else from the primary; what a replica fails to answer
/// is asked of the primary at once.
///
/// Nobody decides or writes by what was read here, and nobody shows people their own orders or
/// carts from it.
public final class Reader {

  private final Store primary;
  private final @Nullable Replica replica;

  Reader(Store primary, @Nullable Replica replica) {
    this.primary = primary;
    this.replica = replica;
  }

  /// [Store#read], perhaps of a moment ago.
  public <T extends @Nullable Object> T read(Work<T> work) {
    if (replica != null && replica.isTrusted()) {
      try {
        return replica.read(work);
      } catch (SQLException failure) {
        replica.failed(failure);
      }
    }
    return primary.read(work);
  }
}
