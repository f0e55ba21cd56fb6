package storehouse.backoffice.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Items;
import storehouse.backoffice.server.Orders;
import storehouse.backoffice.server.Session;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderSummary;
import storehouse.model.backoffice.StockItem;

/// Finds a screen, an order or an item, whatever is typed or scanned.
public final class FinderViewModel {

  private static final int MOST_ORDERS = 5;

  private final Workbench bench;
  private final Session session;
  private final List<Choice> screens;
  private final boolean seesOrders;
  private final boolean seesStock;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObservableList<Choice> found = FXCollections.observableArrayList();
  private int asked;

  /// `screens` are the ones that this person may open.
  public FinderViewModel(Workbench bench, Session session, List<Choice> screens) {
    this.bench = bench;
    this.session = session;
    this.screens = screens;
    this.seesOrders = leadsTo(new Place.OrderList());
    this.seesStock = leadsTo(new Place.StockDesk(""));
    found.setAll(screens);
    text.addListener((_, _, typed) -> find(typed.strip()));
  }

  private boolean leadsTo(Place place) {
    return screens.stream().anyMatch(screen -> screen.place().equals(place));
  }

  private void find(String wanted) {
    String lower = wanted.toLowerCase(Locale.ROOT);
    found.setAll(
        screens.stream()
            .filter(screen -> screen.title().toLowerCase(Locale.ROOT).contains(lower))
            .toList());
    int turn = ++asked;
    if (!wanted.isEmpty() && seesOrders) {
      bench
          .background()
          .ask(() -> new Orders(session.server()).search(wanted), answer -> orders(turn, answer));
    }
    if (!wanted.isEmpty() && seesStock) {
      bench
          .background()
          .ask(() -> new Items(session.server()).find(wanted), answer -> item(turn, answer));
    }
  }

  private void orders(int turn, Answer<List<OrderSummary>> answer) {
    if (turn == asked && answer instanceof Answer.Got<List<OrderSummary>>(var rows)) {
      found.addAll(rows.stream().limit(MOST_ORDERS).map(this::choice).toList());
    }
  }

  private Choice choice(OrderSummary order) {
    List<String> facts = new ArrayList<>();
    facts.add(bench.words().state("orderStatus", order.status()));
    facts.add(bench.figures().money(order.total()));
    facts.add(order.email());
    return new Choice(
        Icon.ORDERS,
        bench.words().text("order.title", order.number()),
        String.join(" · ", facts),
        new Place.OrderPage(order.number()));
  }

  private void item(int turn, Answer<Optional<StockItem>> answer) {
    if (turn == asked && answer instanceof Answer.Got<Optional<StockItem>>(var item)) {
      item.ifPresent(
          known ->
              found.add(
                  new Choice(
                      Icon.STOCK,
                      bench.words().text("finder.stock", known.title()),
                      known.sku(),
                      new Place.StockDesk(known.sku()))));
    }
  }

  public StringProperty text() {
    return text;
  }

  public ObservableList<Choice> found() {
    return found;
  }
}
