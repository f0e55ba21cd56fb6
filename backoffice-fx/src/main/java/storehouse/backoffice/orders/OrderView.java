package storehouse.backoffice.orders;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.server.Shipments;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderDetail;

/// What was bought on the left, what happened on the right.
public final class OrderView implements Screen {

  private final OrderViewModel model;
  private final Words words;
  private final Navigation navigation;
  private final OrderCards cards;
  private final SagaCard sagas;
  private final CancelPane cancel;
  private final HoldPane holds;
  private final EditPane edit;
  private final SplitPane split;
  private final HBox top = Parts.row("page-top");
  private final HBox columns = Parts.row("order-columns");
  private final ScrollPane scroll = new ScrollPane(columns);
  private final BorderPane root = new BorderPane();

  /// What the screen works with beside its model.
  public record Tools(
      Workbench bench, Pictures pictures, Shipments shipments, Navigation navigation) {}

  public OrderView(OrderViewModel model, Tools tools) {
    Workbench bench = tools.bench();
    this.model = model;
    this.words = bench.words();
    this.navigation = tools.navigation();
    this.cards = new OrderCards(bench, tools.pictures());
    this.sagas = new SagaCard(bench);
    this.cancel = new CancelPane(model, bench);
    this.holds = new HoldPane(model, bench);
    this.edit = new EditPane(model, bench);
    this.split = new SplitPane(model, tools.shipments(), bench);
    scroll.setFitToWidth(true);
    scroll.setId("order");
    root.getStyleClass().add("page");
    root.setTop(top);
    root.setCenter(new ConditionPane(words, model.condition(), scroll, model::load));
    model.order().addListener((_, _, now) -> show(now));
    top.getChildren()
        .setAll(back(), Parts.label(words.text("order.title", model.number()), "title"));
  }

  private Button back() {
    return Parts.iconOnly(words.text("back"), Icon.BACK, navigation::back);
  }

  private void show(Optional<OrderDetail> order) {
    order.ifPresent(
        detail -> {
          showTop(detail);
          VBox parcels = cards.parcels(detail);
          parcels.getChildren().add(split.root());
          split.show(detail);
          VBox left = Parts.column("cards", cards.lines(detail), parcels);
          left.getChildren()
              .addAll(cards.shopper(detail), edit.root(), holds.root(), cancel.root());
          edit.show(detail);
          holds.show(detail);
          cancel.show(detail);
          VBox right = Parts.column("cards", cards.timeline(detail));
          detail.sagas().forEach(saga -> right.getChildren().add(sagas.show(saga)));
          List.of(left, right).forEach(column -> HBox.setHgrow(column, Priority.ALWAYS));
          columns.getChildren().setAll(left, right);
        });
  }

  private void showTop(OrderDetail detail) {
    Node status = chip("orderStatus", "orderStatus", detail.order().status());
    Node payment = chip("paymentStatus", "paymentStatus", detail.order().payment().status());
    top.getChildren()
        .setAll(
            back(),
            Parts.label(words.text("order.title", detail.order().number()), "title"),
            status,
            payment,
            onHold(detail),
            Parts.space(),
            payment(detail),
            Parts.iconOnly(words.text("queue.refresh"), Icon.REFRESH, model::load));
  }

  private Button payment(OrderDetail detail) {
    String number = detail.order().number();
    Button payment =
        Parts.quiet(
            words.text("order.payment"),
            Icon.CARD,
            () -> navigation.open(new Place.PaymentDesk(number)));
    payment.setId("openPayment");
    payment.setVisible(model.rights().seesPayments());
    return payment;
  }

  private Label onHold(OrderDetail detail) {
    Label chip = Parts.label(words.text("order.onHold"), "chip", "watched");
    chip.setId("orderOnHold");
    boolean held = !HoldViewModel.open(detail).isEmpty();
    chip.setVisible(held);
    chip.setManaged(held);
    return chip;
  }

  private Label chip(String id, String axis, String state) {
    Label chip = Parts.label(words.state(axis, state), "chip");
    chip.setId(id);
    Tones.of(state).ifPresent(tone -> chip.getStyleClass().add(tone));
    return chip;
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.load();
    scroll.requestFocus();
  }

  @Override
  public void refresh() {
    model.load();
  }
}
