package storehouse.platform.persistence;

import org.jspecify.annotations.Nullable;

/// Where a store is and who opens it. `url` is a `jdbc:mariadb:` or `jdbc:mysql:` URL without
/// parameters that matter to correctness: those are set by [Store]. `readerUrl` is the same schema
/// on a replica, which knows the same user, or null where there is none.
public record StoreSettings(
    String url, String user, String password, int poolSize, @Nullable String readerUrl) {

  public StoreSettings(String url, String user, String password, int poolSize) {
    this(url, user, password, poolSize, null);
  }
}
