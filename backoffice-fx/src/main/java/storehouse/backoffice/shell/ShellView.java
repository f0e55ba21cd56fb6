package storehouse.backoffice.shell;

import java.util.List;
import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import storehouse.backoffice.finder.Choice;
import storehouse.backoffice.finder.FinderView;
import storehouse.backoffice.finder.FinderViewModel;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.navigation.Screen;

/// The frame around every screen: rail, work, status strip, and the keys that hold everywhere.
public final class ShellView implements Screen {

  private static final Duration COUNT_EVERY = Duration.seconds(10);

  private final ShellViewModel model;
  private final ShellActions actions;
  private final Screens screens;
  private final Rail rail;
  private final BorderPane frame = new BorderPane();
  private final StackPane root = new StackPane(frame);
  private final EventHandler<KeyEvent> keys = this::key;
  private final Timeline counting;
  private Optional<Screen> current = Optional.empty();
  private Optional<Node> sheet = Optional.empty();

  public ShellView(ShellViewModel model, ShellActions actions) {
    this.model = model;
    this.actions = actions;
    this.screens = new Screens(model.bench(), model.session(), model);
    this.rail = new Rail(model);
    this.counting = new Timeline(new KeyFrame(COUNT_EVERY, _ -> everyTenSeconds()));
    counting.setCycleCount(Timeline.INDEFINITE);
    frame.getStyleClass().add("shell");
    frame.setLeft(rail);
    frame.setBottom(new StatusStrip(model, actions));
    model.place().addListener((_, _, now) -> show(now));
    model.serverState().addListener((_, before, now) -> lineIsBack(before, now));
  }

  private void everyTenSeconds() {
    model.countQueues();
    current.ifPresent(Screen::tick);
  }

  /// What could not be read while the server was away is read now.
  private void lineIsBack(ServerState before, ServerState now) {
    if (before == ServerState.SILENT && now == ServerState.ANSWERS) {
      current.ifPresent(Screen::refresh);
    }
  }

  private void show(Place place) {
    current.ifPresent(Screen::hidden);
    Screen next = screens.at(place);
    current = Optional.of(next);
    frame.setCenter(next.root());
    frame.setLeft(next.fillsWindow() ? null : rail);
    next.shown();
    model.countQueues();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    scene().addEventFilter(KeyEvent.KEY_PRESSED, keys);
    show(model.place().get());
    counting.play();
  }

  @Override
  public void hidden() {
    counting.stop();
    current.ifPresent(Screen::hidden);
    scene().removeEventFilter(KeyEvent.KEY_PRESSED, keys);
  }

  private void key(KeyEvent key) {
    boolean used =
        switch (key.getCode()) {
          case ESCAPE -> escape();
          case F1 -> toggle();
          case Q -> key.isShortcutDown() && key.isShiftDown() && signOut();
          case K -> key.isShortcutDown() && find();
          case F5 -> readAgain();
          case DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5, DIGIT6, DIGIT7, DIGIT8, DIGIT9 ->
              key.isShortcutDown() && open(key.getCode());
          default -> false;
        };
    if (used) {
      key.consume();
    }
  }

  @Override
  public boolean escape() {
    if (sheet.isPresent()) {
      closeSheet();
    } else if (!current.map(Screen::escape).orElse(false)) {
      model.back();
    }
    return true;
  }

  private boolean toggle() {
    if (sheet.isPresent()) {
      closeSheet();
    } else {
      openSheet(new KeysPane(model.bench().words()));
    }
    return true;
  }

  private boolean find() {
    closeSheet();
    FinderViewModel finding = new FinderViewModel(model.bench(), model.session(), choices());
    FinderView finder =
        new FinderView(
            finding,
            model.bench().words(),
            place -> {
              closeSheet();
              model.open(place);
            });
    openSheet(finder);
    finder.focus();
    return true;
  }

  private List<Choice> choices() {
    return model.entries().stream()
        .map(entry -> new Choice(entry.icon(), name(entry), "", entry.place()))
        .toList();
  }

  private String name(Entry entry) {
    return model.bench().words().text(entry.key());
  }

  private boolean readAgain() {
    current.ifPresent(Screen::refresh);
    model.countQueues();
    return true;
  }

  private boolean signOut() {
    actions.signOut();
    return true;
  }

  private boolean open(KeyCode digit) {
    int index = digit.ordinal() - KeyCode.DIGIT1.ordinal();
    if (index >= model.entries().size()) {
      return false;
    }
    model.open(model.entries().get(index).place());
    return true;
  }

  private void openSheet(Node node) {
    sheet = Optional.of(node);
    root.getChildren().add(node);
  }

  private void closeSheet() {
    sheet.ifPresent(root.getChildren()::remove);
    sheet = Optional.empty();
  }

  private Scene scene() {
    return root.getScene();
  }
}
