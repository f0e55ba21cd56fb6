package storehouse.backoffice.look;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pieces that screens are put together from. Sizes and colours are the stylesheet’s.
public final class Parts {

  private Parts() {}

  public static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /// A label that wraps and is read as one paragraph.
  public static Label paragraph(String text, String... styles) {
    Label label = label(text, styles);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A label that is read in full, however narrow it gets.
  public static Label uncut(String text, String... styles) {
    Label label = label(text, styles);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  /// A label that follows a value.
  public static <T> Label label(
      ObservableValue<T> value, Function<T, String> words, String... styles) {
    Label label = label("", styles);
    label
        .textProperty()
        .bind(Bindings.createStringBinding(() -> words.apply(value.getValue()), value));
    return label;
  }

  /// The one action of a view.
  public static Button action(String text, Icon icon, Runnable work) {
    Button button = quiet(text, icon, work);
    button.getStyleClass().add("accent");
    return button;
  }

  public static Button quiet(String text, Icon icon, Runnable work) {
    Button button = new Button(text, icon.node());
    button.setOnAction(_ -> work.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  /// A button without a text on it; the words are its tooltip and what a screen reader says.
  public static Button iconOnly(String words, Icon icon, Runnable work) {
    Button button = new Button("", icon.node());
    button.setOnAction(_ -> work.run());
    button.getStyleClass().addAll("flat", "icon-only");
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    return button;
  }

  public static HBox row(String style, Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().addAll("row", style);
    return row;
  }

  public static VBox column(String style, Node... nodes) {
    VBox column = new VBox(nodes);
    column.getStyleClass().addAll("column", style);
    return column;
  }

  /// A titled box of things that belong together.
  public static VBox card(String title, Node... nodes) {
    VBox card = column("card", label(title, "heading"));
    card.getChildren().addAll(nodes);
    return card;
  }

  public static Region rule() {
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    return rule;
  }

  public static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    VBox.setVgrow(space, Priority.SOMETIMES);
    return space;
  }

  /// A line that says what went wrong, there only while something did.
  public static Label problem(String id, ObservableValue<String> sentence) {
    return sentence(id, "problem", Icon.PROBLEM, sentence);
  }

  /// A line that says what was done, there only while something was.
  public static Label done(String id, ObservableValue<String> sentence) {
    return sentence(id, "done", Icon.RIGHT, sentence);
  }

  private static Label sentence(
      String id, String style, Icon icon, ObservableValue<String> sentence) {
    Label label = paragraph("", style);
    label.setId(id);
    label.setGraphic(icon.node());
    label.textProperty().bind(sentence);
    showWhile(label, Bindings.createBooleanBinding(() -> !sentence.getValue().isEmpty(), sentence));
    return label;
  }

  /// An input under its name.
  public static VBox field(String name, Node input) {
    Label label = label(name, "field-label");
    label.setLabelFor(input);
    return column("field", label, input);
  }

  /// Takes no room while it is not shown.
  public static void showWhile(Node node, ObservableValue<Boolean> shown) {
    node.visibleProperty().bind(shown);
    node.managedProperty().bind(shown);
  }
}
