package storehouse.backoffice.look;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// Tables that a keyboard can work: arrows select, Enter opens, Ctrl+C copies the row.
public final class Tables {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private Tables() {}

  public static <R> TableView<R> of(String id, ObservableList<R> rows, List<Column<R>> columns) {
    SortedList<R> sorted = new SortedList<>(rows);
    TableView<R> table = new TableView<>(sorted);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setId(id);
    table.getColumns().setAll(columns);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.addEventHandler(KeyEvent.KEY_PRESSED, key -> copy(table, columns, key));
    return table;
  }

  /// Enter or a double click on a row.
  public static <R> void whenOpened(TableView<R> table, Consumer<R> open) {
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          R selected = table.getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.ENTER && selected != null) {
            key.consume();
            open.accept(selected);
          }
        });
    table.setRowFactory(_ -> rowThatOpens(open));
  }

  /// Selecting a row chooses it, and what is chosen is the selected row, also after the rows have
  /// been read again.
  public static <R, C> void follow(
      TableView<R> table,
      Consumer<R> choose,
      ObservableValue<Optional<C>> chosen,
      BiPredicate<R, C> same) {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> Optional.ofNullable(now).ifPresent(choose));
    chosen.addListener((_, _, now) -> now.ifPresent(it -> select(table, it, same)));
    table
        .getItems()
        .addListener(
            (ListChangeListener<R>)
                _ -> chosen.getValue().ifPresent(it -> select(table, it, same)));
  }

  private static <R, C> void select(TableView<R> table, C chosen, BiPredicate<R, C> same) {
    table.getItems().stream()
        .filter(row -> same.test(row, chosen))
        .findFirst()
        .filter(row -> row != table.getSelectionModel().getSelectedItem())
        .ifPresent(table.getSelectionModel()::select);
  }

  private static <R> TableRow<R> rowThatOpens(Consumer<R> open) {
    TableRow<R> row = new TableRow<>();
    row.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        click -> {
          R item = row.getItem();
          if (click.getClickCount() == 2 && item != null) {
            open.accept(item);
          }
        });
    return row;
  }

  private static <R> void copy(TableView<R> table, List<Column<R>> columns, KeyEvent key) {
    R selected = table.getSelectionModel().getSelectedItem();
    if (COPY.match(key) && selected != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(
          columns.stream()
              .map(column -> column.textOf(selected))
              .collect(Collectors.joining("\t")));
      Clipboard.getSystemClipboard().setContent(content);
      key.consume();
    }
  }
}
