package storehouse.backoffice.books;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Column;
import storehouse.backoffice.look.ConditionPane;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.look.Tables;
import storehouse.backoffice.navigation.Screen;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.BooksReport;
import storehouse.model.backoffice.BooksReport.Finding;
import storehouse.model.backoffice.BooksReport.Rule;

/// The rules on the left; what breaks the chosen one, and what could be done, on the right.
public final class BooksView implements Screen {

  private final BooksViewModel model;
  private final Words words;
  private final Figures figures;
  private final TableView<Rule> table;
  private final VBox panel = Parts.column("about");
  private final BorderPane root = new BorderPane();

  public BooksView(BooksViewModel model, Workbench bench) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.table = Tables.of("books", model.rules(), columns());
    table.getStyleClass().add("sentences");
    Tables.follow(table, model::choose, model.chosen(), (row, it) -> row.key().equals(it.key()));
    ScrollPane scroll = new ScrollPane(panel);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox card = Parts.column("card", scroll);
    card.getStyleClass().add("stuck-panel");
    ConditionPane list = new ConditionPane(words, model.condition(), table, model::load);
    HBox.setHgrow(list, Priority.ALWAYS);
    root.getStyleClass().add("page");
    root.setTop(top());
    root.setCenter(Parts.row("stuck", list, card));
    model.chosen().addListener((_, _, now) -> show(now));
  }

  private HBox top() {
    Label sum = Parts.label(model.report(), this::sum, "muted");
    sum.setId("booksSum");
    return Parts.row(
        "page-top",
        Parts.column("titles", Parts.label(words.text("books.title"), "title"), sum),
        Parts.space(),
        Parts.iconOnly(words.text("queue.refresh"), Icon.REFRESH, model::load));
  }

  private String sum(Optional<BooksReport> report) {
    return report
        .map(
            now ->
                words.text(
                    "books.sum",
                    now.rules().stream().mapToInt(rule -> rule.findings().size()).sum(),
                    now.onHold(),
                    now.needPerson()))
        .orElse("");
  }

  private List<Column<Rule>> columns() {
    return List.of(
        Column.wrapped(words.text("column.rule"), 300, Rule::sentence),
        Column.text(words.text("column.state"), 85, this::state),
        Column.<Rule>figure(
                words.text("column.findings"), 95, rule -> figures.count(rule.findings().size()))
            .sortedBy(Comparator.comparingInt(rule -> rule.findings().size())));
  }

  private String state(Rule rule) {
    if (rule.failure() != null) {
      return words.text("books.state.unknown");
    }
    return words.text(rule.findings().isEmpty() ? "books.state.holds" : "books.state.broken");
  }

  private String lastRun(Rule rule) {
    Instant at = rule.lastRunAt();
    return at == null ? words.text("books.never") : figures.second(at);
  }

  /// When more is new than one round looks at.
  private static Optional<Instant> behindSince(Rule rule) {
    Instant last = rule.lastRunAt();
    return Optional.ofNullable(rule.caughtUpAt()).filter(at -> last != null && at.isBefore(last));
  }

  private void show(Optional<Rule> chosen) {
    chosen.ifPresent(
        rule -> {
          panel.getChildren().setAll(head(rule));
          behindSince(rule)
              .ifPresent(
                  since ->
                      panel
                          .getChildren()
                          .add(Parts.paragraph(words.text("books.behind", figures.time(since)))));
          String failure = rule.failure();
          if (failure != null) {
            panel.getChildren().add(Parts.paragraph(words.text("books.failure", failure)));
          }
          rule.findings().forEach(finding -> panel.getChildren().add(finding(finding)));
        });
  }

  private Node head(Rule rule) {
    Label sentence = Parts.paragraph(rule.sentence(), "heading");
    sentence.setId("booksRule");
    Label state = Parts.label(state(rule), "chip");
    state.setId("booksState");
    if (!rule.findings().isEmpty()) {
      state.getStyleClass().add("bad");
    } else if (rule.failure() != null) {
      state.getStyleClass().add("watched");
    }
    return Parts.column(
        "about",
        sentence,
        state,
        Parts.paragraph(
            words.text("books.looked", rule.looked(), rule.patrols(), lastRun(rule)), "muted"));
  }

  private Node finding(Finding finding) {
    Label what = Parts.paragraph(finding.what(), "content-title");
    what.setGraphic(Icon.PROBLEM.node());
    return Parts.column(
        "titles",
        Parts.rule(),
        what,
        Parts.paragraph(words.text("books.repair", finding.repair())),
        Parts.paragraph(words.text("books.since", figures.time(finding.since())), "muted"));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void shown() {
    model.load();
    table.requestFocus();
  }

  @Override
  public void refresh() {
    model.load();
  }

  @Override
  public void tick() {
    model.load();
  }
}
