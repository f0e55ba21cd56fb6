package storehouse.platform.saga;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;

/// Says that this node lives, and lets go of the sagas of nodes that do not.
///
/// A node that was taken for dead finds its row gone, and comes back under another name: what it
/// still holds is refused by the owner check.
final class NodeLease {

  private static final int SECONDS = 5;

  private final Store store;
  private volatile String owner;

  NodeLease(Store store) {
    this.store = store;
    this.owner = register();
  }

  String owner() {
    return owner;
  }

  private String register() {
    String name = Ids.unguessable();
    store.run(
        tx -> {
          try (PreparedStatement insert =
              tx.connection()
                  .prepareStatement(
                      "insert into saga_node (id, alive_until) values (?, timestampadd(second, "
                          + SECONDS
                          + ", now(6)))")) {
            insert.setString(1, name);
            insert.executeUpdate();
          }
        });
    return name;
  }

  /// Renews the lease and frees the sagas of the dead; true when there were any.
  boolean beat() {
    boolean alive = store.write(tx -> renew(tx.connection()));
    if (!alive) {
      owner = register();
    }
    return store.write(tx -> buryTheDead(tx.connection()));
  }

  private boolean renew(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update saga_node set alive_until = timestampadd(second, "
                + SECONDS
                + ", now(6)) where id = ?")) {
      update.setString(1, owner);
      return update.executeUpdate() > 0;
    }
  }

  private static boolean buryTheDead(Connection connection) throws SQLException {
    List<String> dead = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id from saga_node where alive_until < now(6) for update skip locked");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        dead.add(row.getString("id"));
      }
    }
    for (String node : dead) {
      release(connection, node);
    }
    return freeOrphans(connection) || !dead.isEmpty();
  }

  /// Frees sagas whose node is gone altogether: it claimed them in the moment in which it stopped
  /// or was buried.
  private static boolean freeOrphans(Connection connection) throws SQLException {
    List<Long> orphans = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id from saga_instance where active = 1 and owner is not null"
                    + " and owner not in (select id from saga_node) limit 1000");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        orphans.add(row.getLong("id"));
      }
    }
    if (orphans.isEmpty()) {
      return false;
    }
    try (PreparedStatement free =
        connection.prepareStatement(
            "update saga_instance set owner = null, due_at = now(6) where active = 1"
                + " and owner not in (select id from saga_node) and id in "
                + Columns.marks(orphans.size()))) {
      for (int i = 0; i < orphans.size(); i++) {
        free.setLong(i + 1, orphans.get(i));
      }
      return free.executeUpdate() > 0;
    }
  }

  private static void release(Connection connection, String node) throws SQLException {
    try (PreparedStatement free =
            connection.prepareStatement(
                "update saga_instance set owner = null, due_at = now(6) where active = 1"
                    + " and owner = ?");
        PreparedStatement delete =
            connection.prepareStatement("delete from saga_node where id = ?")) {
      free.setString(1, node);
      free.executeUpdate();
      delete.setString(1, node);
      delete.executeUpdate();
    }
  }

  /// Lets go of everything at a clean stop, so that another node goes on at once.
  void resign() {
    store.run(tx -> release(tx.connection(), owner));
  }
}
