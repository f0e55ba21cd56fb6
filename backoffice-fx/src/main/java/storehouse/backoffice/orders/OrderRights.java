package storehouse.backoffice.orders;

import storehouse.backoffice.server.Role;
import storehouse.backoffice.server.Session;

/// What somebody may do to an order; the server decides, this only hides what it would refuse.
public record OrderRights(
    boolean cancels, boolean holds, boolean edits, boolean splits, boolean seesPayments) {

  public static OrderRights of(Session session) {
    return new OrderRights(
        session.hasAnyOf(Role.SUPPORT),
        session.hasAnyOf(Role.SUPPORT, Role.FINANCE, Role.ADMIN),
        session.hasAnyOf(Role.SUPPORT),
        session.hasAnyOf(Role.SUPPORT, Role.PACKER, Role.ADMIN),
        session.hasAnyOf(Role.SUPPORT, Role.FINANCE));
  }
}
