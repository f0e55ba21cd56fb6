package storehouse.backoffice.books;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Books;
import storehouse.backoffice.work.Condition;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.BooksReport;
import storehouse.model.backoffice.BooksReport.Rule;

/// The rules of the books, those that are broken first, and the one that is looked at.
public final class BooksViewModel {

  private final Workbench bench;
  private final Books books;
  private final ObservableList<Rule> rules = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<BooksReport>> report =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<Rule>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Condition> condition =
      new SimpleObjectProperty<>(new Condition.Loading());

  public BooksViewModel(Workbench bench, Books books) {
    this.bench = bench;
    this.books = books;
  }

  public void load() {
    bench.background().ask(books::report, this::arrived);
  }

  private void arrived(Answer<BooksReport> answer) {
    switch (answer) {
      case Answer.Got<BooksReport>(var now) -> {
        String key = chosen.get().map(Rule::key).orElse("");
        List<Rule> sorted =
            now.rules().stream()
                .sorted(Comparator.comparing((Rule rule) -> rule.findings().isEmpty()))
                .toList();
        report.set(Optional.of(now));
        rules.setAll(sorted);
        chosen.set(
            sorted.stream()
                .filter(rule -> rule.key().equals(key))
                .findFirst()
                .or(() -> sorted.stream().findFirst()));
        condition.set(new Condition.Ready());
      }
      case Answer.Failed<BooksReport>(var failure) ->
          condition.set(new Condition.Trouble(bench.words().of(failure)));
    }
  }

  public void choose(Rule rule) {
    chosen.set(Optional.of(rule));
  }

  public ObservableList<Rule> rules() {
    return rules;
  }

  public ObjectProperty<Optional<BooksReport>> report() {
    return report;
  }

  public ObjectProperty<Optional<Rule>> chosen() {
    return chosen;
  }

  public ObjectProperty<Condition> condition() {
    return condition;
  }
}
