package storehouse.platform.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/// One running transaction on one store.
public final class Tx {

  private final Connection connection;
  private final @Nullable EntityManager entities;

  Tx(Connection connection, @Nullable EntityManager entities) {
    this.connection = connection;
    this.entities = entities;
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
}
