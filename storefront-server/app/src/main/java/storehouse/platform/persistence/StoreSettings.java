package storehouse.platform.persistence;

/// Where a store is and who opens it. `url` is a `jdbc:mysql:` URL without parameters that matter
/// to correctness: those are set by [Store].
public record StoreSettings(String url, String user, String password, int poolSize) {}
