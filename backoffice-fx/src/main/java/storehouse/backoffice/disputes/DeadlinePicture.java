package storehouse.backoffice.disputes;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.DisputeRow;

/// How much time to answer is left, as a bar that empties, with the moment at which it is over.
final class DeadlinePicture {

  private static final double THINNEST_PERCENT = 1;

  private final Words words;
  private final Figures figures;
  private final DisputeWords speech;

  DeadlinePicture(Workbench bench) {
    this.words = bench.words();
    this.figures = bench.figures();
    this.speech = new DisputeWords(bench);
  }

  VBox of(DisputeRow row) {
    Instant due = row.dueBy();
    VBox picture = Parts.column("deadline");
    picture.setId("disputeDeadline");
    boolean shown = DisputeWords.isAwaited(row) && due != null;
    picture.setVisible(shown);
    picture.setManaged(shown);
    if (shown && due != null) {
      String tone = speech.urgency(row);
      Label left = Parts.label(speech.deadline(row), "deadline-left", tone);
      left.setId("disputeLeft");
      left.setGraphic(Icon.STUCK.node());
      picture
          .getChildren()
          .addAll(
              Parts.row(
                  "deadline-words",
                  left,
                  Parts.space(),
                  Parts.label(words.text("disputes.until", figures.time(due)), "muted")),
              bar(speech.share(row), tone));
    }
    return picture;
  }

  private static Node bar(double share, String tone) {
    GridPane bar = new GridPane();
    bar.getStyleClass().add("deadline-bar");
    double left = Math.max(THINNEST_PERCENT, 100 * share);
    bar.add(part("deadline-rest", tone), 0, 0);
    bar.add(part("deadline-gone", tone), 1, 0);
    bar.getColumnConstraints().addAll(width(left), width(100 - left));
    return bar;
  }

  private static Region part(String style, String tone) {
    Region part = new Region();
    part.getStyleClass().addAll(style, tone);
    return part;
  }

  private static ColumnConstraints width(double percent) {
    ColumnConstraints width = new ColumnConstraints();
    width.setPercentWidth(percent);
    return width;
  }
}
