package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// What payments of this installation bear at gateways that show it again: drawn when the store was
/// made, and as old as that.
@Singleton
public final class ShopMark {

  /// Of a shop that has its account for itself.
  static final ShopMark NONE = new ShopMark("");

  private final @Nullable Store store;
  private volatile @Nullable String mark;

  @Inject
  public ShopMark(Stores stores) {
    this.store = stores.of(StoreName.PAYMENT);
  }

  private ShopMark(String mark) {
    this.store = null;
    this.mark = mark;
  }

  public String text() {
    String known = mark;
    if (known == null) {
      known = store == null ? "" : store.read(ShopMark::read);
      mark = known;
    }
    return known;
  }

  private static String read(Tx tx) throws SQLException {
    try (PreparedStatement select =
            tx.connection().prepareStatement("select mark from payment_shop limit 1");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getString("mark");
    }
  }
}
