package storehouse.backoffice.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.words.Words;

/// The left rail: the queues of whoever is signed in, with what waits in each.
final class Rail extends VBox {

  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final ShellViewModel model;
  private final Words words;
  private final Map<Entry, Button> buttons = new EnumMap<>(Entry.class);

  Rail(ShellViewModel model) {
    this.model = model;
    this.words = model.bench().words();
    getStyleClass().addAll("column", "rail");
    getChildren()
        .add(
            Parts.row(
                "brand",
                Icon.HOUSE.node("brand-icon"),
                Parts.label(words.text("app.name"), "brand-name")));
    int shortcut = 1;
    for (Entry entry : model.entries()) {
      Button button = button(entry, shortcut++);
      buttons.put(entry, button);
      getChildren().add(button);
    }
    model.place().addListener((_, _, now) -> mark(now));
    mark(model.place().get());
  }

  private Button button(Entry entry, int shortcut) {
    Button button = Parts.quiet("", entry.icon(), () -> model.open(entry.place()));
    Label name = Parts.label(words.text(entry.key()), "rail-name");
    name.setMinWidth(USE_PREF_SIZE);
    Label count = Parts.label("", "count", "figures");
    entry.queue().ifPresent(kind -> count.textProperty().bind(model.count(kind)));
    Parts.showWhile(count, count.textProperty().isNotEmpty());
    button.setGraphic(Parts.row("rail-entry", entry.icon().node(), name, Parts.space(), count));
    button.setId(entry.nodeId());
    button.getStyleClass().add("rail-button");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(words.text("rail.spoken", words.text(entry.key()), shortcut));
    return button;
  }

  private void mark(Place place) {
    buttons.forEach((entry, button) -> button.pseudoClassStateChanged(HERE, entry.contains(place)));
  }
}
