package storehouse.backoffice.stock;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.StockLevel;

/// By how many units, why, and what will come of it.
final class AdjustmentPane extends VBox {

  private final AdjustmentViewModel model;
  private final Words words;

  AdjustmentPane(AdjustmentViewModel model, Workbench bench) {
    this.model = model;
    this.words = bench.words();
    getStyleClass().addAll("column", "card", "adjustment");
    TextField delta = new TextField();
    delta.setId("delta");
    delta.getStyleClass().add("figures");
    delta
        .promptTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.text("stock.prompt." + model.kind().get()), model.kind()));
    delta.textProperty().bindBidirectional(model.delta());
    TextField reason = new TextField();
    reason.setId("reason");
    reason.setPromptText(words.text("stock.reasonPrompt"));
    reason.textProperty().bindBidirectional(model.reason());
    reason.setOnAction(_ -> model.adjust());
    delta.setOnAction(_ -> reason.requestFocus());
    getChildren()
        .setAll(
            Parts.label(words.text("stock.adjust.title"), "heading"),
            warehouse(),
            field("stock.kind", kind()),
            field("stock.delta", delta),
            field("stock.reason", reason),
            sentence("preview", model.preview(), "preview", Icon.INFORMATION),
            button(),
            Parts.problem("problem", model.problem()),
            sentence("adjusted", model.done(), "done", Icon.RIGHT));
  }

  private Label warehouse() {
    Label chosen =
        Parts.label(
            model.level(),
            level -> level.map(this::place).orElse(words.text("stock.chooseWarehouse")),
            "muted");
    chosen.setWrapText(true);
    chosen.setMinHeight(Region.USE_PREF_SIZE);
    chosen.setId("adjustAt");
    return chosen;
  }

  /// Where it is, and what else there is to know of the place.
  private String place(StockLevel level) {
    StringBuilder place = new StringBuilder(words.text("stock.at", level.warehouse()));
    if (!level.open()) {
      place.append(words.text("stock.closed"));
    }
    if (level.incoming() > 0) {
      place.append(words.text("stock.incoming", level.incoming()));
    }
    if (level.inTransit() > 0) {
      place.append(words.text("stock.inTransit", level.inTransit()));
    }
    return place.toString();
  }

  private ComboBox<EditKind> kind() {
    ComboBox<EditKind> kind = new ComboBox<>();
    kind.setId("kind");
    kind.getItems().setAll(EditKind.values());
    kind.setMaxWidth(Double.MAX_VALUE);
    kind.setCellFactory(_ -> new KindCell());
    kind.setButtonCell(new KindCell());
    kind.valueProperty().bindBidirectional(model.kind());
    return kind;
  }

  /// What the edit is called.
  private final class KindCell extends ListCell<EditKind> {

    @Override
    protected void updateItem(@Nullable EditKind kind, boolean empty) {
      super.updateItem(kind, empty);
      setText(kind == null || empty ? "" : words.text("stock.kind." + kind));
    }
  }

  private Node field(String key, Control field) {
    return Parts.field(words.text(key), field);
  }

  private Label sentence(String id, StringProperty text, String style, Icon icon) {
    Label sentence = Parts.paragraph("", style);
    sentence.setId(id);
    sentence.setGraphic(icon.node());
    sentence.textProperty().bind(text);
    Parts.showWhile(sentence, text.isNotEmpty());
    return sentence;
  }

  private Button button() {
    Button adjust = Parts.action(words.text("stock.adjust"), Icon.DONE, model::adjust);
    adjust.setId("adjust");
    adjust.setMaxWidth(Double.MAX_VALUE);
    adjust.disableProperty().bind(model.busy());
    return adjust;
  }
}
