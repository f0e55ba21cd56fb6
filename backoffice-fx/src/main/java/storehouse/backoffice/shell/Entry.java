package storehouse.backoffice.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.queue.QueueKind;
import storehouse.backoffice.server.Role;
import storehouse.backoffice.server.Session;

/// What the rail offers, and to whom.
public enum Entry {
  PICK(Icon.PICK, new Place.PickQueue(), Role.PICKER),
  PACK(Icon.PACK, new Place.PackQueue(), Role.PACKER),
  ORDERS(Icon.ORDERS, new Place.OrderList(), Role.SUPPORT, Role.FINANCE, Role.PACKER),
  STOCK(Icon.STOCK, new Place.StockDesk(""), Role.STOCK, Role.SUPPORT, Role.PICKER),
  WAREHOUSES(Icon.HOUSE, new Place.Sites(), Role.ADMIN),
  STUCK(Icon.STUCK, new Place.StuckOrders(), Role.SUPPORT),
  PAYMENTS(Icon.CARD, new Place.PaymentDesk(""), Role.FINANCE, Role.SUPPORT),
  DISPUTES(Icon.CHALLENGE, new Place.DisputeDesk(), Role.FINANCE, Role.SUPPORT),
  BOOKS(Icon.BOOKS, new Place.Books(), Role.FINANCE, Role.SUPPORT);

  private final Icon icon;
  private final Place place;
  private final Role[] roles;

  Entry(Icon icon, Place place, Role... roles) {
    this.icon = icon;
    this.place = place;
    this.roles = roles;
  }

  /// What this person can work on here; may be nothing.
  public static List<Entry> of(Session session) {
    return Arrays.stream(values()).filter(entry -> session.hasAnyOf(entry.roles)).toList();
  }

  /// The queue whose count stands beside it.
  Optional<QueueKind> queue() {
    return switch (this) {
      case PICK -> Optional.of(QueueKind.PICK);
      case PACK -> Optional.of(QueueKind.PACK);
      case ORDERS, STOCK, WAREHOUSES, STUCK, PAYMENTS, DISPUTES, BOOKS -> Optional.empty();
    };
  }

  /// Whether this leads to where somebody is, or to the list that it was opened from.
  boolean contains(Place where) {
    return switch (where) {
      case Place.PickQueue() -> this == PICK;
      case Place.Pick _ -> this == PICK;
      case Place.PackQueue() -> this == PACK;
      case Place.Pack _ -> this == PACK;
      case Place.OrderList() -> this == ORDERS;
      case Place.OrderPage _ -> this == ORDERS;
      case Place.StockDesk _ -> this == STOCK;
      case Place.Sites() -> this == WAREHOUSES;
      case Place.StuckOrders() -> this == STUCK;
      case Place.PaymentDesk _ -> this == PAYMENTS;
      case Place.DisputeDesk() -> this == DISPUTES;
      case Place.Books() -> this == BOOKS;
    };
  }

  String key() {
    return "entry." + name().toLowerCase(Locale.ROOT);
  }

  /// The id of its button: `nav-pick`.
  String nodeId() {
    return "nav-" + name().toLowerCase(Locale.ROOT);
  }

  Icon icon() {
    return icon;
  }

  Place place() {
    return place;
  }
}
