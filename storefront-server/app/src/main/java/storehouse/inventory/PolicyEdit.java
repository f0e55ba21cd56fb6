package storehouse.inventory;

/// What became of a person's decision on how a SKU may be ordered.
public sealed interface PolicyEdit {

  /// It is so now, or was already.
  record Edited(PolicyView policy) implements PolicyEdit {}

  /// Somebody else decided first; this is how it stands now.
  record Conflict(PolicyView policy) implements PolicyEdit {}
}
