package storehouse.order;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.Tx;

/// Numbers that people read aloud: `SH-1000019`, the last digit checks the others (Damm), so a slip
/// of the tongue finds no other order. Taken in blocks, so numbers may have gaps.
final class OrderNumbers {

  private static final int BLOCK = 1_000;
  private static final String PREFIX = "SH-";
  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  private final Store store;
  private long next;
  private long end;

  OrderNumbers(Store store) {
    this.store = store;
  }

  synchronized String take() {
    if (next == end) {
      next = store.write(OrderNumbers::takeBlock);
      end = next + BLOCK;
    }
    return format(next++);
  }

  private static long takeBlock(Tx tx) throws SQLException {
    try (PreparedStatement update =
            tx.connection()
                .prepareStatement(
                    "update order_number_block set next_number = next_number + ? where id = 1");
        PreparedStatement select =
            tx.connection()
                .prepareStatement("select next_number from order_number_block where id = 1")) {
      update.setInt(1, BLOCK);
      update.executeUpdate();
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1) - BLOCK;
      }
    }
  }

  static String format(long number) {
    String digits = Long.toString(number);
    return PREFIX + digits + check(digits);
  }

  /// Whether this is what [#format] makes; case and blanks do not matter.
  static boolean isValid(String text) {
    String number = text.strip().toUpperCase(Locale.ROOT);
    return number.matches(PREFIX + "\\d{2,19}") && check(number.substring(PREFIX.length())) == 0;
  }

  private static int check(String digits) {
    int state = 0;
    for (char digit : digits.toCharArray()) {
      state = DAMM[state][digit - '0'];
    }
    return state;
  }
}
