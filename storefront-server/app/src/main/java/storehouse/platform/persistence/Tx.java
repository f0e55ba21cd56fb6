package storehouse.platform.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One running transaction on one store.
public final class Tx {

  private final StoreName store;
  private final Connection connection;
  private final @Nullable EntityManager entities;
  private final List<Runnable> afterCommit = new ArrayList<>();

  Tx(StoreName store, Connection connection, @Nullable EntityManager entities) {
    this.store = store;
    this.connection = connection;
    this.entities = entities;
  }

  /// The store on which it runs.
  public StoreName store() {
    return store;
  }

  /// The transaction's connection. Do not commit, close or keep it.
  public Connection connection() {
    return connection;
  }

  /// JPA on the same connection; only inside [Store#writeEntities] and [Store#readEntities].
  public EntityManager entities() {
    if (entities == null) {
      throw new IllegalStateException("This transaction was opened for JDBC only");
    }
    return entities;
  }

  /// Runs once the transaction is committed, and not at all otherwise. For hints only: a process
  /// that dies after its commit never runs it.
  public void afterCommit(Runnable hint) {
    afterCommit.add(hint);
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }
}
