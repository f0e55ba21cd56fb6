package storehouse.backoffice.server;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What staff may do; the server decides, the desktop only hides what it would refuse.
public enum Role {
  PICKER,
  PACKER,
  RECEIVER,
  STOCK,
  SUPPORT,
  FINANCE,
  ADMIN;

  /// The roles that this desktop knows; a newer server may send more.
  static Set<Role> known(List<String> names) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : values()) {
      if (names.contains(role.name().toLowerCase(Locale.ROOT))) {
        roles.add(role);
      }
    }
    return roles;
  }

  static Set<Role> of(Role... roles) {
    return EnumSet.copyOf(Arrays.asList(roles));
  }
}
