package storehouse.backoffice.shell;

import storehouse.backoffice.books.BooksView;
import storehouse.backoffice.books.BooksViewModel;
import storehouse.backoffice.disputes.DisputeActs;
import storehouse.backoffice.disputes.DisputesView;
import storehouse.backoffice.disputes.DisputesViewModel;
import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.orders.OrderRights;
import storehouse.backoffice.orders.OrderView;
import storehouse.backoffice.orders.OrderViewModel;
import storehouse.backoffice.orders.OrdersView;
import storehouse.backoffice.orders.OrdersViewModel;
import storehouse.backoffice.pack.PackView;
import storehouse.backoffice.pack.PackViewModel;
import storehouse.backoffice.payments.PaymentActs;
import storehouse.backoffice.payments.PaymentsView;
import storehouse.backoffice.payments.PaymentsViewModel;
import storehouse.backoffice.pick.PickView;
import storehouse.backoffice.pick.PickViewModel;
import storehouse.backoffice.queue.QueueKind;
import storehouse.backoffice.queue.QueueView;
import storehouse.backoffice.queue.QueueViewModel;
import storehouse.backoffice.server.Books;
import storehouse.backoffice.server.Disputes;
import storehouse.backoffice.server.Orders;
import storehouse.backoffice.server.Payments;
import storehouse.backoffice.server.Role;
import storehouse.backoffice.server.Sagas;
import storehouse.backoffice.server.Session;
import storehouse.backoffice.server.Shipments;
import storehouse.backoffice.server.Warehouses;
import storehouse.backoffice.stock.StockView;
import storehouse.backoffice.stock.StockViewModel;
import storehouse.backoffice.stuck.StuckView;
import storehouse.backoffice.stuck.StuckViewModel;
import storehouse.backoffice.warehouses.WarehousesView;
import storehouse.backoffice.warehouses.WarehousesViewModel;
import storehouse.backoffice.work.Workbench;

/// Builds the screen of a place, each with a view model of its own.
final class Screens {

  private final Workbench bench;
  private final Navigation navigation;
  private final Pictures pictures;
  private final Session session;
  private final Shipments shipments;
  private final Orders orders;

  Screens(Workbench bench, Session session, Navigation navigation) {
    this.bench = bench;
    this.navigation = navigation;
    this.session = session;
    this.orders = new Orders(session.server());
    this.pictures = new Pictures(session.server(), bench.background());
    this.shipments = new Shipments(session.server());
  }

  Screen at(Place place) {
    return switch (place) {
      case Place.PickQueue() -> queue(QueueKind.PICK);
      case Place.PackQueue() -> queue(QueueKind.PACK);
      case Place.Pick(var id) -> pick(id);
      case Place.Pack(var id) ->
          new PackView(new PackViewModel(bench, shipments, id), bench, pictures, navigation);
      case Place.OrderList() ->
          new OrdersView(new OrdersViewModel(bench, orders, navigation), bench);
      case Place.OrderPage(var number) -> order(number);
      case Place.StockDesk(var code) -> stock(code);
      case Place.Sites() -> warehouses();
      case Place.StuckOrders() -> stuck();
      case Place.PaymentDesk(var number) -> payments(number);
      case Place.DisputeDesk() -> disputes();
      case Place.Books() ->
          new BooksView(new BooksViewModel(bench, new Books(session.server())), bench);
    };
  }

  private Screen pick(String id) {
    PickViewModel model = new PickViewModel(bench, shipments, id);
    return new PickView(model, bench.words(), pictures, navigation);
  }

  private Screen order(String number) {
    OrderViewModel model = new OrderViewModel(bench, orders, number, OrderRights.of(session));
    return new OrderView(model, new OrderView.Tools(bench, pictures, shipments, navigation));
  }

  private Screen stock(String code) {
    StockViewModel model = new StockViewModel(bench, session, code);
    return new StockView(model, bench, pictures, session.hasAnyOf(Role.STOCK));
  }

  private Screen warehouses() {
    Warehouses sites = new Warehouses(session.server());
    return new WarehousesView(new WarehousesViewModel(bench, sites), bench.words());
  }

  private Screen stuck() {
    Sagas sagas = new Sagas(session.server());
    return new StuckView(new StuckViewModel(bench, sagas, session.username()), bench, navigation);
  }

  private Screen payments(String number) {
    Payments payments = new Payments(session.server());
    PaymentsViewModel model = new PaymentsViewModel(bench, payments, number);
    PaymentActs acts = new PaymentActs(bench, payments, model, session.username());
    return new PaymentsView(model, acts, bench, navigation);
  }

  private Screen disputes() {
    Disputes disputes = new Disputes(session.server());
    DisputesViewModel model = new DisputesViewModel(bench, disputes);
    DisputeActs acts = new DisputeActs(bench, disputes, model, session.username());
    return new DisputesView(model, acts, bench, navigation);
  }

  private Screen queue(QueueKind kind) {
    return new QueueView(new QueueViewModel(bench, kind, shipments, navigation), bench);
  }
}
