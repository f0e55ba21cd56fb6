package storehouse.backoffice.shell;

import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Words;

/// F1: the keys, over everything, until Esc.
final class KeysPane extends StackPane {

  private static final List<String> KEYS =
      List.of(
          "escape", "help", "find", "screens", "theme", "refresh", "signOut", "filter", "enter",
          "copy", "scan");

  KeysPane(Words words) {
    setId("keys");
    getStyleClass().add("veil");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    int row = 0;
    for (String key : KEYS) {
      grid.add(Parts.label(words.text("keys." + key), "key"), 0, row);
      grid.add(Parts.label(words.text("keys." + key + ".text")), 1, row);
      row++;
    }
    VBox card = Parts.column("dialog", Parts.label(words.text("keys.title"), "title"), grid);
    card.setMaxHeight(Region.USE_PREF_SIZE);
    getChildren().add(card);
  }
}
