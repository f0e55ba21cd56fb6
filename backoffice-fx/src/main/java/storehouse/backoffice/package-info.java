/// The back office: the desktop of warehouse and support staff.
///
/// It is started by [storehouse.backoffice.Main] with `--server=http://127.0.0.1:8080`, or put into
/// a window by [storehouse.backoffice.BackOffice#open]. These node ids stay as they are, since
/// tests drive the desktop by them:
///
/// | where | ids |
/// |---|---|
/// | sign in | `username`, `password`, `signIn`, `problem` |
/// | everywhere | `nav-pick`, `nav-pack`, `serverState`, `signedInUser`, `theme`, `signOut`, `keys`, `retry`, `problem` |
/// | queues | `filter` (Enter opens an order number typed in full, else the first row), `queue` |
/// | pick | `scan`, `bin`, `item`, `quantity`, `confirmQuantity`, `progress`, `next`, `flash`, `flashText`, `finished`, `backToQueue` |
/// | pack | `scan`, `confirmShipment`, `weight`, `closeParcel`, `buyLabel`, `labelPicture`, `showLabel`, `trackingNumber`, `ship`, `shipmentState`, `backToQueue` |
///
/// On the pick screen a line is scanned as its bin, then its item. One unit is complete with that;
/// of several, each one is scanned, or the count is typed and Enter pressed.
@NullMarked
package storehouse.backoffice;

import org.jspecify.annotations.NullMarked;
