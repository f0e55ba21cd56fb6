package storehouse.backoffice.finder;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.words.Words;

/// Ctrl+K: a field over everything, with what it finds below; arrows choose, Enter opens.
public final class FinderView extends StackPane {

  private static final int ROW = 48;

  private final Consumer<Place> open;
  private final TextField text = new TextField();
  private final ListView<Choice> list;

  public FinderView(FinderViewModel model, Words words, Consumer<Place> open) {
    this.open = open;
    this.list = new ListView<>(model.found());
    getStyleClass().add("veil");
    setId("finder");
    text.setId("finderText");
    text.getStyleClass().add("finder-text");
    text.setPromptText(words.text("finder.prompt"));
    text.textProperty().bindBidirectional(model.text());
    text.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    text.setOnAction(_ -> openSelected());
    list.setId("finderList");
    list.setCellFactory(_ -> new ChoiceCell());
    list.setFocusTraversable(false);
    list.setOnMouseClicked(_ -> openSelected());
    list.prefHeightProperty().bind(Bindings.size(model.found()).multiply(ROW).add(ROW));
    model.found().addListener((ListChangeListener<Choice>) _ -> selectFirst());
    selectFirst();
    list.setPlaceholder(Parts.label(words.text("finder.nothing"), "muted"));
    VBox dialog = Parts.column("dialog", text, list);
    dialog.setMaxHeight(USE_PREF_SIZE);
    getChildren().add(dialog);
  }

  public void focus() {
    text.requestFocus();
  }

  private void selectFirst() {
    list.getSelectionModel().selectFirst();
  }

  private void move(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN) {
      list.getSelectionModel().selectNext();
      key.consume();
    } else if (key.getCode() == KeyCode.UP) {
      list.getSelectionModel().selectPrevious();
      key.consume();
    }
  }

  private void openSelected() {
    Choice chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      open.accept(chosen.place());
    }
  }

  private static final class ChoiceCell extends ListCell<Choice> {

    @Override
    protected void updateItem(Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      setGraphic(
          empty || choice == null
              ? null
              : Parts.row(
                  "choice",
                  choice.icon().node(),
                  Parts.label(choice.title()),
                  Parts.space(),
                  Parts.label(choice.detail(), "muted")));
    }
  }
}
