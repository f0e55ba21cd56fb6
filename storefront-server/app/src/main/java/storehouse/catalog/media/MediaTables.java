package storehouse.catalog.media;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.catalog.events.ProductChanged;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.OutboxEntry;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Tx;

/// The rows of pictures. A picture that products were waiting for is a change of those products.
@Singleton
public final class MediaTables {

  private final Clock clock;
  private final Outbox outbox;

  @Inject
  public MediaTables(Clock clock, Outbox outbox) {
    this.clock = clock;
    this.outbox = outbox;
  }

  void insert(Tx tx, String sha, PictureFile file, byte[] bytes) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "insert ignore into media (sha, type, width, height, bytes, created_at)"
                    + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, sha);
      insert.setString(2, file.type());
      insert.setInt(3, file.width());
      insert.setInt(4, file.height());
      insert.setBytes(5, bytes);
      insert.setObject(6, Columns.utc(clock.instant()));
      if (insert.executeUpdate() > 0) {
        announce(tx, sha);
      }
    }
  }

  private void announce(Tx tx, String sha) throws SQLException {
    List<Long> waiting = waiting(tx, sha);
    if (waiting.isEmpty()) {
      return;
    }
    List<OutboxEntry> events = new ArrayList<>();
    try (PreparedStatement update =
        tx.connection().prepareStatement("update product set version = version + 1 where id = ?")) {
      for (Long id : waiting) {
        update.setLong(1, id);
        update.addBatch();
        events.add(
            new OutboxEntry("product", String.valueOf(id), new ProductChanged(String.valueOf(id))));
      }
      update.executeBatch();
    }
    outbox.append(tx, events);
  }

  private static List<Long> waiting(Tx tx, String sha) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select product_id from product_image where media_sha = ?"
                    + " union select product_id from variant where media_sha = ? order by 1")) {
      select.setString(1, sha);
      select.setString(2, sha);
      List<Long> ids = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
      return ids;
    }
  }

  Optional<Picture> original(Tx tx, String sha) throws SQLException {
    try (PreparedStatement select =
        tx.connection().prepareStatement("select bytes, type from media where sha = ?")) {
      select.setString(1, sha);
      return picture(select);
    }
  }

  Optional<Picture> rendition(Tx tx, String sha, int width) throws SQLException {
    try (PreparedStatement select =
        tx.connection()
            .prepareStatement(
                "select bytes, 'image/jpeg' as type from media_rendition"
                    + " where sha = ? and width = ?")) {
      select.setString(1, sha);
      select.setInt(2, width);
      return picture(select);
    }
  }

  private static Optional<Picture> picture(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(new Picture(row.getBytes("bytes"), row.getString("type")))
          : Optional.empty();
    }
  }

  void insertRendition(Tx tx, String sha, int width, byte[] bytes) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "insert ignore into media_rendition (sha, width, bytes) values (?, ?, ?)")) {
      insert.setString(1, sha);
      insert.setInt(2, width);
      insert.setBytes(3, bytes);
      insert.executeUpdate();
    }
  }
}
