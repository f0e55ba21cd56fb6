package storehouse.backoffice.stock;

import java.util.Arrays;

/// Whether an item may be ordered before it is there. The name is the server's.
public enum PolicyKind {
  NONE,
  BACKORDER,
  PRE_ORDER;

  static PolicyKind of(String name) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElse(NONE);
  }

  boolean isLimited() {
    return this != NONE;
  }
}
