/// The back office: the desktop of warehouse and support staff.
///
/// It is started by [storehouse.backoffice.Main] with `--server=http://127.0.0.1:8080`, or put into
/// a window by [storehouse.backoffice.BackOffice#open]. Each screen is a package with a view, which
/// only shows, and a view model of the same name, which alone talks to the server. These node ids
/// stay as they are, since tests drive the desktop by them:
///
/// | where | ids |
/// |---|---|
/// | sign in | `username`, `password`, `signIn`, `problem` |
/// | everywhere | `nav-pick`, `nav-pack`, `nav-orders`, `nav-stock`, `nav-warehouses` (a count is the `.count` in it), `serverState`, `signedInUser`, `theme`, `signOut`, `keys`, `retry`, `problem` |
/// | Ctrl+K | `finder`, `finderText`, `finderList` |
/// | queues | `filter` (has the focus; Enter opens an order number typed in full, the only row left, or with nothing typed the first), `queue` |
/// | pick | `scan`, `bin`, `item`, `quantity`, `confirmQuantity`, `progress`, `next`, `flash`, `flashText`, `finished`, `backToQueue` |
/// | pack | `scan`, `confirmShipment`, `weight`, `closeParcel`, `buyLabel`, `labelPicture`, `showLabel`, `trackingNumber`, `ship`, `shipmentState`, `backToQueue` |
/// | orders | `orderQuery`, `orders`; on an order `order`, `orderStatus`, `paymentStatus`, `timeline`, `saga`, `sagaState` |
/// | stock | `code`, `stockTitle`, `levels`, `movements`, `adjustAt`, `delta`, `reason`, `preview`, `adjust`, `adjusted`, `problem` |
/// | warehouses | `warehouses`, `reason`, `changeWarehouse`, `changed`, `problem` |
///
/// On the pick screen a line is scanned as its bin, then its item. One unit is complete with that;
/// of several, each one is scanned, or the count is typed and Enter pressed. On the pack screen
/// Enter goes from step to step once the order number is scanned and the weight is typed.
@NullMarked
package storehouse.backoffice;

import org.jspecify.annotations.NullMarked;
