package storehouse.fulfilment.bins;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.fulfilment.bins.Goods.InBin;
import storehouse.platform.json.Json;

/// The rows of `bin_stock`. Every change is a conditional update, in key order, so that two
/// transactions neither promise the same unit twice nor wait for each other in a circle.
public final class BinStock {

  private BinStock() {}

  /// Promises each of the goods from a bin that has enough; empty where no bin has. Positional.
  public static List<Optional<String>> allocate(Connection connection, List<Goods> goods)
      throws SQLException {
    Map<String, FreeBin> fullest = fullestBins(connection, goods, true);
    List<InBin> promised = new ArrayList<>();
    List<Optional<String>> answers = new ArrayList<>();
    for (Goods part : goods) {
      FreeBin bin = fullest.get(key(part.warehouse(), part.sku()));
      if (bin != null && bin.take(part.quantity())) {
        promised.add(new InBin(part.warehouse(), part.sku(), bin.code, part.quantity()));
        answers.add(Optional.of(bin.code));
      } else {
        answers.add(Optional.empty());
      }
    }
    change(
        connection,
        "set stock.allocated = stock.allocated + wanted.units"
            + " where stock.on_hand - stock.allocated >= wanted.units",
        promised);
    return answers;
  }

  /// Gives promised goods back to the bins.
  public static void free(Connection connection, Collection<InBin> goods) throws SQLException {
    change(
        connection,
        "set stock.allocated = stock.allocated - wanted.units where stock.allocated >= wanted.units",
        goods);
  }

  /// Takes promised goods out of the bins for good.
  public static void issue(Connection connection, Collection<InBin> goods) throws SQLException {
    change(
        connection,
        "set stock.on_hand = stock.on_hand - wanted.units,"
            + " stock.allocated = stock.allocated - wanted.units"
            + " where stock.allocated >= wanted.units",
        goods);
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
    Map<String, FreeBin> bins = fullestBins(connection, goods, false);
    List<InBin> parts = new ArrayList<>();
    for (Goods part : goods) {
      FreeBin fullest = bins.get(key(part.warehouse(), part.sku()));
      String bin = fullest == null ? BinPlace.homeOf(part.sku()).code() : fullest.code;
      parts.add(new InBin(part.warehouse(), part.sku(), bin, part.quantity()));
    }
    change(
        connection,
        "set stock.on_hand = stock.on_hand - wanted.units"
            + " where stock.on_hand - stock.allocated >= wanted.units",
        parts);
  }

  /// One statement however many bins, which are locked in key order; each has to have its sum.
  private static void change(Connection connection, String change, Collection<InBin> goods)
      throws SQLException {
    if (goods.isEmpty()) {
      return;
    }
    Map<List<String>, Long> sums = new LinkedHashMap<>();
    goods.stream()
        .sorted(InBin.KEY_ORDER)
        .forEach(
            part ->
                sums.merge(
                    List.of(part.warehouse(), part.sku(), part.bin()),
                    (long) part.quantity(),
                    Long::sum));
    try (PreparedStatement update =
        connection.prepareStatement(
            "update json_table(?, '$[*]' columns (warehouse varchar(10) character set ascii"
                + " path '$[0][0]', sku varchar(80) path '$[0][1]',"
                + " bin varchar(20) character set ascii path '$[0][2]', units bigint path '$[1]')) wanted straight_join bin_stock stock"
                + " on stock.warehouse = wanted.warehouse and stock.sku = wanted.sku"
                + " and stock.bin = wanted.bin "
                + change)) {
      update.setString(
          1,
          Json.write(
              sums.entrySet().stream().map(sum -> List.of(sum.getKey(), sum.getValue())).toList()));
      if (update.executeUpdate() != sums.size()) {
        throw new IllegalStateException("Not enough in one of the bins " + sums);
      }
    }
  }

  /// A bin while goods are promised from it.
  private static final class FreeBin {

    private final String code;
    private long free;

    FreeBin(String code, long free) {
      this.code = code;
      this.free = free;
    }

    boolean take(long quantity) {
      boolean fits = free >= quantity;
      free -= fits ? quantity : 0;
      return fits;
    }
  }

  /// Which bin of each SKU and warehouse has most that is not promised yet.
  private static Map<String, FreeBin> fullestBins(
      Connection connection, Collection<Goods> goods, boolean lock) throws SQLException {
    List<Goods> asked =
        goods.stream()
            .map(part -> new Goods(part.warehouse(), part.sku(), 0))
            .distinct()
            .sorted(Goods.KEY_ORDER)
            .toList();
    Map<String, FreeBin> bins = new HashMap<>();
    if (asked.isEmpty()) {
      return bins;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select warehouse, sku, bin, on_hand - allocated as free from bin_stock"
                + " where (warehouse, sku) in ("
                + String.join(", ", Collections.nCopies(asked.size(), "(?, ?)"))
                + ") order by warehouse, sku, bin"
                + (lock ? " for update" : ""))) {
      int index = 1;
      for (Goods part : asked) {
        select.setString(index++, part.warehouse());
        select.setString(index++, part.sku());
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          bins.merge(
              key(row.getString("warehouse"), row.getString("sku")),
              new FreeBin(row.getString("bin"), row.getLong("free")),
              (one, other) -> other.free > one.free ? other : one);
        }
      }
    }
    return bins;
  }

  private static String key(String warehouse, String sku) {
    return warehouse + "\n" + sku;
  }
}
