package storehouse.backoffice.orders;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Named;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderDetail;

/// Cancelling an order: what will happen, why, and only then the button that does it.
final class CancelPane {

  private static final List<String> REASONS =
      List.of(
          "SHOPPER_ASKED", "SUSPECTED_FRAUD", "WRONG_ADDRESS", "GOODS_UNAVAILABLE", "DUPLICATE");

  private final OrderViewModel model;
  private final Words words;
  private final Figures figures;
  private final Label consequence = Parts.paragraph("");
  private final Button begin;
  private final VBox form;
  private final VBox root;

  CancelPane(OrderViewModel model, Workbench bench) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.begin = Parts.quiet(words.text("cancel.begin"), Icon.FAILED, this::ask);
    this.form = form();
    begin.setId("cancelOrder");
    this.root =
        Parts.card(
            words.text("cancel.title"),
            begin,
            form,
            Parts.problem("cancelProblem", model.problem()));
    ask(false);
  }

  private VBox form() {
    ComboBox<String> reason = new ComboBox<>();
    reason.setId("cancelReason");
    reason.getItems().setAll(REASONS);
    reason.setConverter(new Named<>(this::reasonName));
    reason.setMaxWidth(Double.MAX_VALUE);
    reason.valueProperty().bindBidirectional(model.cancelReason());
    Button sure = Parts.action(words.text("cancel.sure"), Icon.FAILED, model::cancel);
    sure.setId("cancelSure");
    sure.disableProperty().bind(model.busy());
    Button keep = Parts.quiet(words.text("cancel.keep"), Icon.BACK, () -> ask(false));
    return Parts.column(
        "form",
        consequence,
        Parts.field(words.text("cancel.reason"), reason),
        Parts.row("choices", sure, keep));
  }

  private void ask() {
    ask(true);
    form.lookup("#cancelReason").requestFocus();
  }

  private void ask(boolean asked) {
    begin.setVisible(!asked);
    begin.setManaged(!asked);
    form.setVisible(asked);
    form.setManaged(asked);
  }

  /// Says what cancelling this order means, in amounts and units.
  void show(OrderDetail detail) {
    int units = detail.order().lines().stream().mapToInt(line -> line.quantity()).sum();
    boolean paid = detail.order().payment().status().equals("CAPTURED");
    consequence.setText(
        words.text(
            paid ? "cancel.text.paid" : "cancel.text",
            figures.money(detail.order().totals().total()),
            units));
    boolean possible = model.mayCancel(detail);
    root.setVisible(possible);
    root.setManaged(possible);
  }

  private String reasonName(String reason) {
    return reason.isEmpty() ? "" : words.text("cancel.reason." + reason);
  }

  Parent root() {
    return root;
  }
}
