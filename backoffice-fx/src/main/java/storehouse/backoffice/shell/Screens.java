package storehouse.backoffice.shell;

import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.pack.PackView;
import storehouse.backoffice.pack.PackViewModel;
import storehouse.backoffice.pick.PickView;
import storehouse.backoffice.pick.PickViewModel;
import storehouse.backoffice.queue.QueueKind;
import storehouse.backoffice.queue.QueueView;
import storehouse.backoffice.queue.QueueViewModel;
import storehouse.backoffice.server.Session;
import storehouse.backoffice.server.Shipments;
import storehouse.backoffice.work.Workbench;

/// Builds the screen of a place, each with a view model of its own.
final class Screens {

  private final Workbench bench;
  private final Navigation navigation;
  private final Pictures pictures;
  private final Shipments shipments;

  Screens(Workbench bench, Session session, Navigation navigation) {
    this.bench = bench;
    this.navigation = navigation;
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
    };
  }

  private Screen pick(String id) {
    PickViewModel model = new PickViewModel(bench, shipments, id);
    return new PickView(model, bench.words(), pictures, navigation);
  }

  private Screen queue(QueueKind kind) {
    return new QueueView(new QueueViewModel(bench, kind, shipments, navigation), bench);
  }
}
