package storehouse.inventory.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import storehouse.platform.persistence.Columns;
import storehouse.platform.web.Problem;

/// The warehouses that inventory has heard of. Stock enters no others: it would be sold, and nobody
/// could send it.
public final class KnownSites {

  private KnownSites() {}

  /// Throws the [Problem] `warehouse-unknown` unless all of them are known.
  public static void require(Connection connection, Collection<String> warehouses)
      throws SQLException {
    Set<String> unknown = unknown(connection, warehouses);
    if (!unknown.isEmpty()) {
      throw Problem.invalid(
          "warehouse-unknown",
          "There is no warehouse " + String.join(", ", unknown) + ". Nothing was changed.");
    }
  }

  /// Those that nobody has heard of.
  public static Set<String> unknown(Connection connection, Collection<String> warehouses)
      throws SQLException {
    Set<String> unknown = new TreeSet<>(warehouses);
    if (unknown.isEmpty()) {
      return unknown;
    }
    List<String> asked = List.copyOf(unknown);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select warehouse from site where warehouse in " + Columns.marks(asked.size()))) {
      for (int i = 0; i < asked.size(); i++) {
        select.setString(i + 1, asked.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          unknown.remove(row.getString("warehouse"));
        }
      }
    }
    return unknown;
  }
}
