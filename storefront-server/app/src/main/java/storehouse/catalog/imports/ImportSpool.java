package storehouse.catalog.imports;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.catalog.ImportFile;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;
import storehouse.platform.web.Problem;

/// The files of imports, in pieces in the database, so that any node can go on with one.
@Singleton
public final class ImportSpool {

  private static final int PIECE_BYTES = 512 * 1024;

  private final Store store;
  private final long maxBytes;

  @Inject
  public ImportSpool(
      Stores stores,
      @ConfigProperty(name = "storehouse.import.max-bytes", defaultValue = "209715200")
          long maxBytes) {
    this.store = stores.of(StoreName.CATALOG);
    this.maxBytes = maxBytes;
  }

  /// Stores the file. Throws a problem when it is too large.
  void write(long id, InputStream file) throws IOException {
    long bytes = 0;
    int position = 0;
    while (true) {
      byte[] piece = file.readNBytes(PIECE_BYTES);
      if (piece.length == 0) {
        return;
      }
      bytes += piece.length;
      if (bytes > maxBytes) {
        throw new Problem(
            413,
            "import-too-large",
            "The file is too large",
            "The file is larger than "
                + maxBytes / 1_048_576
                + " MB. Split it and import the parts.");
      }
      int current = position++;
      store.run(tx -> insert(tx, id, current, piece));
    }
  }

  private static void insert(Tx tx, long id, int position, byte[] piece) throws SQLException {
    try (PreparedStatement insert =
        tx.connection()
            .prepareStatement(
                "insert into import_chunk (import_id, position, bytes) values (?, ?, ?)")) {
      insert.setLong(1, id);
      insert.setInt(2, position);
      insert.setBytes(3, piece);
      insert.executeUpdate();
    }
  }

  ImportFile file(long id) {
    return () -> {
      Iterator<InputStream> pieces =
          IntStream.range(0, pieces(id))
              .mapToObj(position -> (InputStream) new ByteArrayInputStream(read(id, position)))
              .iterator();
      return new SequenceInputStream(
          new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
              return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
              return pieces.next();
            }
          });
    };
  }

  private int pieces(long id) {
    return store.read(
        tx -> {
          try (PreparedStatement count =
              tx.connection()
                  .prepareStatement("select count(*) from import_chunk where import_id = ?")) {
            count.setLong(1, id);
            try (ResultSet row = count.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }

  private byte[] read(long id, int position) {
    return store.read(
        tx -> {
          try (PreparedStatement select =
              tx.connection()
                  .prepareStatement(
                      "select bytes from import_chunk where import_id = ? and position = ?")) {
            select.setLong(1, id);
            select.setInt(2, position);
            try (ResultSet row = select.executeQuery()) {
              if (!row.next()) {
                throw new NoSuchElementException("Piece " + position + " of the file is gone");
              }
              return row.getBytes("bytes");
            }
          }
        });
  }

  void delete(long id) {
    store.run(
        tx -> {
          try (PreparedStatement delete =
              tx.connection().prepareStatement("delete from import_chunk where import_id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
          }
        });
  }
}
