package storehouse.platform.events;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// Someone who cares about events. Found by CDI; each has an inbox of its own in its store.
public interface Consumer {

  /// Stored with each delivery: never changes.
  String name();

  /// Where the effects and the inbox of this consumer live.
  StoreName store();

  /// The event records that it wants.
  Set<Class<?>> events();

  /// Applies the events' effects in the transaction that marks them as done, often on the thread
  /// that relays them to others too: asks nobody but its store. Deliveries of one aggregate come in
  /// their order. A throw rolls back and is tried again, in the end one by one.
  void handle(Tx tx, List<Delivery> deliveries) throws SQLException;
}
