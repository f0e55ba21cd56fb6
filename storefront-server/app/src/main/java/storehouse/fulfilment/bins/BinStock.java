package storehouse.fulfilment.bins;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import storehouse.fulfilment.bins.Goods.InBin;
import storehouse.platform.persistence.Columns;

/// The rows of `bin_stock`. Every change is a conditional update, in key order, so that two
/// transactions neither promise the same unit twice nor wait for each other in a circle.
public final class BinStock {

  private BinStock() {}

  /// Promises each of the goods from a bin that has enough; empty where no bin has. Positional.
  public static List<Optional<String>> allocate(Connection connection, List<Goods> goods)
      throws SQLException {
    Map<String, String> bins = fullestBins(connection, goods);
    List<Goods> inOrder = goods.stream().sorted(Goods.KEY_ORDER).toList();
    List<InBin> wanted = new ArrayList<>();
    for (Goods part : inOrder) {
      String bin = bins.get(key(part.warehouse(), part.sku()));
      if (bin != null) {
        wanted.add(new InBin(part.warehouse(), part.sku(), bin, part.quantity()));
      }
    }
    int[] counts =
        update(
            connection,
            "update bin_stock set allocated = allocated + ?"
                + " where warehouse = ? and sku = ? and bin = ? and on_hand - allocated >= ?",
            wanted,
            1);
    Map<Goods, List<Optional<String>>> results = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      InBin part = wanted.get(i);
      results
          .computeIfAbsent(
              new Goods(part.warehouse(), part.sku(), part.quantity()), _ -> new ArrayList<>())
          .add(counts[i] == 1 ? Optional.of(part.bin()) : Optional.empty());
    }
    return goods.stream()
        .map(
            part -> {
              List<Optional<String>> answers = results.get(part);
              return answers == null ? Optional.<String>empty() : answers.removeFirst();
            })
        .toList();
  }

  /// Gives promised goods back to the bins.
  public static void free(Connection connection, Collection<InBin> goods) throws SQLException {
    change(
        connection,
        "update bin_stock set allocated = allocated - ?"
            + " where warehouse = ? and sku = ? and bin = ? and allocated >= ?",
        goods,
        1);
  }

  /// Takes promised goods out of the bins for good.
  public static void issue(Connection connection, Collection<InBin> goods) throws SQLException {
    change(
        connection,
        "update bin_stock set on_hand = on_hand - ?, allocated = allocated - ?"
            + " where warehouse = ? and sku = ? and bin = ? and allocated >= ?",
        goods,
        2);
  }

  /// Puts goods into the home bin of their SKU.
  static void putAway(Connection connection, Collection<Goods> goods) throws SQLException {
    List<Goods> inOrder = goods.stream().sorted(Goods.KEY_ORDER).toList();
    try (PreparedStatement bin =
            connection.prepareStatement(
                "insert ignore into bin (warehouse, code, walk) values (?, ?, ?)");
        PreparedStatement stock =
            connection.prepareStatement(
                "insert into bin_stock (warehouse, sku, bin, on_hand, allocated)"
                    + " values (?, ?, ?, ?, 0)"
                    + " on duplicate key update on_hand = on_hand + values(on_hand)")) {
      for (Goods part : inOrder) {
        BinPlace home = BinPlace.homeOf(part.sku());
        bin.setString(1, part.warehouse());
        bin.setString(2, home.code());
        bin.setInt(3, home.walk());
        bin.addBatch();
        stock.setString(1, part.warehouse());
        stock.setString(2, part.sku());
        stock.setString(3, home.code());
        stock.setInt(4, part.quantity());
        stock.addBatch();
      }
      bin.executeBatch();
      stock.executeBatch();
    }
  }

  /// Takes goods that are not promised out of the fullest bin of their SKU.
  static void remove(Connection connection, List<Goods> goods) throws SQLException {
    Map<String, String> bins = fullestBins(connection, goods);
    List<InBin> parts = new ArrayList<>();
    for (Goods part : goods) {
      String home = BinPlace.homeOf(part.sku()).code();
      String bin = bins.getOrDefault(key(part.warehouse(), part.sku()), home);
      parts.add(new InBin(part.warehouse(), part.sku(), bin, part.quantity()));
    }
    change(
        connection,
        "update bin_stock set on_hand = on_hand - ?"
            + " where warehouse = ? and sku = ? and bin = ? and on_hand - allocated >= ?",
        parts,
        1);
  }

  private static void change(
      Connection connection, String sql, Collection<InBin> goods, int leadingQuantities)
      throws SQLException {
    List<InBin> inOrder = goods.stream().sorted(InBin.KEY_ORDER).toList();
    int[] counts = update(connection, sql, inOrder, leadingQuantities);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 1) {
        throw new IllegalStateException("Not enough in the bin for " + inOrder.get(i));
      }
    }
  }

  private static int[] update(
      Connection connection, String sql, List<InBin> goods, int leadingQuantities)
      throws SQLException {
    if (goods.isEmpty()) {
      return new int[0];
    }
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (InBin part : goods) {
        int index = 1;
        for (int i = 0; i < leadingQuantities; i++) {
          update.setInt(index++, part.quantity());
        }
        update.setString(index++, part.warehouse());
        update.setString(index++, part.sku());
        update.setString(index++, part.bin());
        update.setInt(index, part.quantity());
        update.addBatch();
      }
      return update.executeBatch();
    }
  }

  /// Which bin of each SKU and warehouse has most that is not promised yet; a hint, checked again
  /// by the update.
  private static Map<String, String> fullestBins(Connection connection, Collection<Goods> goods)
      throws SQLException {
    List<String> skus = List.copyOf(new TreeSet<>(goods.stream().map(Goods::sku).toList()));
    Map<String, String> bins = new HashMap<>();
    if (skus.isEmpty()) {
      return bins;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select warehouse, sku, bin from bin_stock where sku in "
                + Columns.marks(skus.size())
                + " and warehouse in (select code from warehouse)"
                + " order by on_hand - allocated")) {
      for (int i = 0; i < skus.size(); i++) {
        select.setString(i + 1, skus.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          bins.put(key(row.getString("warehouse"), row.getString("sku")), row.getString("bin"));
        }
      }
    }
    return bins;
  }

  private static String key(String warehouse, String sku) {
    return warehouse + "\n" + sku;
  }
}
