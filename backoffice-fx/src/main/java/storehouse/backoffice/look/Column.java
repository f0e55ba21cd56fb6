package storehouse.backoffice.look;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;

/// A table column that shows a row as text and sorts by its value.
public final class Column<R> extends TableColumn<R, R> {

  /// Longer texts can be read whole by resting the pointer on them.
  private static final int MAY_BE_CUT = 14;

  private final Function<R, String> text;

  private Column(String title, double width, Function<R, String> text) {
    super(title);
    this.text = text;
    setPrefWidth(width);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    setCellFactory(_ -> new TextCell<>(text));
    setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
  }

  public static <R> Column<R> text(String title, double width, Function<R, String> text) {
    return new Column<>(title, width, text);
  }

  /// For sentences, in as many lines as the row has room for.
  public static <R> Column<R> wrapped(String title, double width, Function<R, String> text) {
    Column<R> column = new Column<>(title, width, text);
    column.setCellFactory(_ -> new WrappedCell<>(column));
    return column;
  }

  /// Right-aligned, so that units stand under units.
  public static <R> Column<R> figure(String title, double width, Function<R, String> text) {
    Column<R> column = new Column<>(title, width, text);
    column.getStyleClass().add("figure");
    return column;
  }

  /// A state: its word is toned as the row says, `good`, `watched`, `bad` or empty.
  public static <R> Column<R> state(
      String title, double width, Function<R, String> text, Function<R, String> tone) {
    Column<R> column = new Column<>(title, width, text);
    column.setCellFactory(_ -> new StateCell<>(text, tone));
    return column;
  }

  /// By an order that is not that of its text: figures, ages.
  public Column<R> sortedBy(Comparator<R> order) {
    setComparator(order);
    return this;
  }

  String textOf(R row) {
    return text.apply(row);
  }

  private static final class WrappedCell<R> extends TableCell<R, R> {

    private static final double PADDING = 20;
    private static final double MARGIN = 4;

    private final Column<R> column;
    private final Label lines = new Label();

    private WrappedCell(Column<R> column) {
      this.column = column;
      lines.setWrapText(true);
      lines.prefWidthProperty().bind(column.widthProperty().subtract(PADDING));
      lines.prefHeightProperty().bind(heightProperty().subtract(MARGIN));
    }

    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      boolean shown = !empty && row != null;
      lines.setText(shown ? column.textOf(row) : "");
      setGraphic(shown ? lines : null);
      setTooltip(lines.getText().length() < MAY_BE_CUT ? null : new Tooltip(lines.getText()));
    }
  }

  private static final class TextCell<R> extends TableCell<R, R> {

    private final Function<R, String> text;

    private TextCell(Function<R, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      String shown = empty || row == null ? "" : text.apply(row);
      setText(shown);
      setTooltip(shown.length() < MAY_BE_CUT ? null : new Tooltip(shown));
    }
  }

  private static final class StateCell<R> extends TableCell<R, R> {

    private final Function<R, String> text;
    private final Function<R, String> tone;
    private final Label word = new Label();

    private StateCell(Function<R, String> text, Function<R, String> tone) {
      this.text = text;
      this.tone = tone;
    }

    @Override
    protected void updateItem(R row, boolean empty) {
      super.updateItem(row, empty);
      boolean shown = !empty && row != null;
      word.getStyleClass().setAll("label", "chip");
      if (shown) {
        word.getStyleClass().add(tone.apply(row));
        word.setText(text.apply(row));
      }
      setGraphic(shown ? word : null);
    }
  }
}
