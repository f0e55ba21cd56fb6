package storehouse.backoffice.pick;

import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Pictures;
import storehouse.backoffice.words.Words;
import storehouse.model.backoffice.ShipmentLine;

/// One line as three blocks: location, item, quantity. The one that is expected stands out, those
/// before it carry a tick.
final class LineCard {

  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
  private static final int PICTURE = 168;

  private final Words words;
  private final Pictures pictures;
  private final Runnable takeAll;

  LineCard(Words words, Pictures pictures, Runnable takeAll) {
    this.words = words;
    this.pictures = pictures;
    this.takeAll = takeAll;
  }

  VBox show(Step step, ShipmentLine line) {
    int position = position(step);
    return Parts.column(
        "line-card",
        block(Icon.BIN, "pick.block.bin", bin(line), position),
        block(Icon.ITEM, "pick.block.item", item(line), position - 1),
        block(Icon.COUNT, "pick.block.quantity", quantity(step, line), position - 2));
  }

  private static int position(Step step) {
    return switch (step) {
      case Step.Opening() -> 0;
      case Step.Location _ -> 0;
      case Step.Item _ -> 1;
      case Step.Quantity _ -> 2;
      case Step.Sending _ -> 3;
      case Step.Finished() -> 3;
    };
  }

  /// `steps` taken since this block was the one in work; below zero it is still to come.
  private HBox block(Icon icon, String key, Node content, int steps) {
    Icon shown = steps > 0 ? Icon.RIGHT : icon;
    VBox side =
        Parts.column(
            "block-side", shown.node("block-icon"), Parts.label(words.text(key), "block-name"));
    HBox.setHgrow(content, Priority.ALWAYS);
    HBox block = Parts.row("block", side, content);
    block.pseudoClassStateChanged(NOW, steps == 0);
    block.pseudoClassStateChanged(PAST, steps > 0);
    VBox.setVgrow(block, Priority.ALWAYS);
    return block;
  }

  private Label bin(ShipmentLine line) {
    Label bin =
        Parts.label(Objects.requireNonNullElse(line.bin(), words.text("pick.noBin")), "floor-bin");
    bin.setId("bin");
    return bin;
  }

  private HBox item(ShipmentLine line) {
    Label title = Parts.label(line.title(), "floor-item");
    title.setId("item");
    title.setWrapText(true);
    String barcode = Objects.requireNonNullElse(line.barcode(), "");
    VBox text =
        Parts.column(
            "item-text", title, Parts.label(line.sku() + "   " + barcode, "floor-code", "figures"));
    HBox.setHgrow(text, Priority.ALWAYS);
    return Parts.row("item", pictures.square(line.imageUrl(), PICTURE), text);
  }

  private HBox quantity(Step step, ShipmentLine line) {
    int rest = ScanRules.rest(line);
    Label amount = Parts.label(String.valueOf(rest), "floor-quantity", "figures");
    amount.setId("quantity");
    HBox row =
        Parts.row("quantity", amount, Parts.label(words.text("pick.units", rest), "floor-unit"));
    if (step instanceof Step.Quantity(var _, var _, var counted)) {
      Button all = Parts.action(words.text("pick.takeAll", rest), Icon.DONE, takeAll);
      all.setId("confirmQuantity");
      row.getChildren()
          .addAll(
              Parts.label(words.text("pick.counted", counted, rest), "floor-unit"),
              Parts.space(),
              all);
    }
    return row;
  }
}
