package storehouse.catalog.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.web.Problem;

/// Keeps pictures under the hash of their bytes, so that one never changes, and makes renditions
/// when they are first asked for.
@Singleton
public final class MediaLibrary {

  public static final int MAX_BYTES = 8 * 1024 * 1024;
  private static final int CACHED_BYTES = 64 * 1024 * 1024;

  private final Store store;
  private final MediaTables tables;
  private final Semaphore renderers =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
  private final Cache<String, Picture> renditions =
      Caffeine.newBuilder()
          .maximumWeight(CACHED_BYTES)
          .weigher((String key, Picture picture) -> picture.bytes().length)
          .build();

  @Inject
  public MediaLibrary(Stores stores, MediaTables tables) {
    this.store = stores.of(StoreName.CATALOG);
    this.tables = tables;
  }

  /// Stores the picture; storing it again changes nothing. Throws a problem when the bytes do not
  /// have this hash or are no picture that the shop shows.
  public void put(String sha, byte[] bytes) {
    if (!sha.equals(sha256(bytes))) {
      throw Problem.invalid(
          "wrong-hash", "The bytes that arrived do not have the SHA-256 in the address.");
    }
    PictureFile file = PictureFile.of(bytes);
    store.run(tx -> tables.insert(tx, sha, file, bytes));
  }

  /// The original, or its rendition of this width (320, 640 or 1200; never wider than it is).
  public Optional<Picture> find(String sha, @Nullable Integer width) {
    if (width == null) {
      return store.read(tx -> tables.original(tx, sha));
    }
    if (!Renditions.WIDTHS.contains(width)) {
      throw Problem.badRequest("Pictures come in the widths 320, 640 and 1200.");
    }
    String key = sha + "/" + width;
    Picture known = renditions.getIfPresent(key);
    Optional<Picture> found =
        known != null
            ? Optional.of(known)
            : store.read(tx -> tables.rendition(tx, sha, width)).or(() -> rendered(sha, width));
    found.ifPresent(picture -> renditions.put(key, picture));
    return found;
  }

  private Optional<Picture> rendered(String sha, int width) {
    return store
        .read(tx -> tables.original(tx, sha))
        .map(
            original -> {
              byte[] bytes = render(original.bytes(), width);
              store.run(tx -> tables.insertRendition(tx, sha, width, bytes));
              return new Picture(bytes, "image/jpeg");
            });
  }

  private byte[] render(byte[] original, int width) {
    renderers.acquireUninterruptibly();
    try {
      return Renditions.jpeg(original, width);
    } finally {
      renderers.release();
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
