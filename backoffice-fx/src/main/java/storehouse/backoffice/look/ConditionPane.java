package storehouse.backoffice.look;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Condition;

/// Shows the content when it is ready, and otherwise what to know instead of it: grey rows while
/// loading, why it is empty, or what went wrong with a way to try again.
public final class ConditionPane extends StackPane {

  private static final int GREY_ROWS = 6;

  private final Words words;
  private final Node content;
  private final Runnable retry;

  public ConditionPane(
      Words words, ObservableValue<Condition> condition, Node content, Runnable retry) {
    this.words = words;
    this.content = content;
    this.retry = retry;
    getStyleClass().add("condition");
    condition.addListener((_, _, now) -> show(now));
    show(condition.getValue());
  }

  private void show(Condition condition) {
    getChildren()
        .setAll(
            switch (condition) {
              case Condition.Ready() -> content;
              case Condition.Loading() -> greyRows();
              case Condition.Empty(var title, var text) -> notice(Icon.EMPTY, title, text);
              case Condition.Trouble(var text) -> trouble(text);
            });
  }

  private Node trouble(String text) {
    VBox notice = notice(Icon.PROBLEM, words.text("condition.trouble"), text);
    notice.getStyleClass().add("trouble");
    Button again = Parts.action(words.text("condition.retry"), Icon.REFRESH, retry);
    again.setId("retry");
    notice.getChildren().add(again);
    return notice;
  }

  private static VBox notice(Icon icon, String title, String text) {
    return Parts.column(
        "notice",
        icon.node("notice-icon"),
        Parts.label(title, "heading"),
        Parts.paragraph(text, "muted"));
  }

  private static Node greyRows() {
    VBox rows = Parts.column("skeleton");
    for (int row = 0; row < GREY_ROWS; row++) {
      Region bar = new Region();
      bar.getStyleClass().add("skeleton-row");
      rows.getChildren().add(bar);
    }
    return rows;
  }
}
