package storehouse.backoffice.pick;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Words;

/// The whole screen in red until the next scan, or in green for a moment.
final class FlashPane extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final Duration GREEN = Duration.millis(900);

  private final PickViewModel model;
  private final Words words;
  private final PauseTransition greenTime = new PauseTransition(GREEN);

  FlashPane(PickViewModel model, Words words) {
    this.model = model;
    this.words = words;
    setId("flash");
    getStyleClass().add("flash");
    greenTime.setOnFinished(_ -> model.clearFlash());
    setOnMouseClicked(_ -> model.clearFlash());
    model.flash().addListener((_, _, now) -> show(now));
    show(model.flash().get());
  }

  private void show(Flash flash) {
    greenTime.stop();
    switch (flash) {
      case Flash.Nothing() -> setVisible(false);
      case Flash.Right(var text) -> {
        fill(Icon.RIGHT, text, wayOn());
        pseudoClassStateChanged(WRONG, false);
        greenTime.playFromStart();
      }
      case Flash.Wrong(var sentence) -> {
        fill(Icon.WRONG, sentence, words.text("pick.wrong.next"));
        pseudoClassStateChanged(WRONG, true);
      }
    }
  }

  /// On green the eye already finds where to go.
  private String wayOn() {
    return switch (model.step().get()) {
      case Step.Location(var line) -> words.text("pick.goTo", String.valueOf(line.bin()));
      case Step.Finished() -> words.text("pick.finished");
      case Step.Item(var line) -> line.title();
      case Step.Opening() -> "";
      case Step.Quantity(var line, var _, var _) -> words.text("pick.take", ScanRules.rest(line));
      case Step.Sending _ -> "";
    };
  }

  private void fill(Icon icon, String sentence, String next) {
    Label text = Parts.paragraph(sentence, "flash-text");
    text.setId("flashText");
    getChildren().setAll(icon.node("flash-icon"), text, Parts.paragraph(next, "flash-next"));
    setVisible(true);
  }
}
