package storehouse.backoffice.navigation;

/// Where somebody is in the desktop. A place carries what it takes to open it again.
public sealed interface Place {

  record PickQueue() implements Place {}

  record Pick(String shipmentId) implements Place {}

  record PackQueue() implements Place {}

  record Pack(String shipmentId) implements Place {}

  record OrderList() implements Place {}

  record OrderPage(String number) implements Place {}

  /// `code` is a SKU or barcode, empty before something was looked for.
  record StockDesk(String code) implements Place {}

  record Sites() implements Place {}

  record StuckOrders() implements Place {}

  /// `number` is that of an order, empty to see them all.
  record PaymentDesk(String number) implements Place {}

  record DisputeDesk() implements Place {}

  record Books() implements Place {}
}
