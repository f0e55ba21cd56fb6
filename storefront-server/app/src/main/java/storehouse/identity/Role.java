package storehouse.identity;

import java.util.Locale;

/// What a member of staff may do. `ADMIN` may everything.
public enum Role {
  PICKER,
  PACKER,
  RECEIVER,
  STOCK,
  SUPPORT,
  FINANCE,
  ADMIN;

  /// The name in tokens and in `@RolesAllowed`, such as `picker`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Role of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
