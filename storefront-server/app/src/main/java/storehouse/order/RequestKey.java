package storehouse.order;

/// What makes a repeat of a request recognisable: the client's key within a scope (caller and
/// route), and the SHA-256 of what was asked.
public record RequestKey(String scope, String key, String bodyHash) {}
