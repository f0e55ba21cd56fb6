package storehouse.backoffice.stock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Failure;
import storehouse.backoffice.server.Stock;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.OrderPolicy;
import storehouse.model.backoffice.OrderPolicyChange;

/// How an item may be ordered before it is there, decided while looking at one version of it.
public final class PolicyViewModel {

  private static final int CONFLICT = 409;
  private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,5}");

  private final Workbench bench;
  private final Stock stock;
  private final StringProperty sentence = new SimpleStringProperty("");
  private final ObjectProperty<PolicyKind> kind = new SimpleObjectProperty<>(PolicyKind.NONE);
  private final StringProperty limit = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private Optional<OrderPolicy> seen = Optional.empty();

  PolicyViewModel(Workbench bench, Stock stock) {
    this.bench = bench;
    this.stock = stock;
  }

  /// Reads how this item may be ordered; what is typed for another one is forgotten.
  void look(String sku) {
    if (seen.filter(policy -> policy.sku().equals(sku)).isEmpty()) {
      leave();
    }
    bench.background().ask(() -> stock.policy(sku), this::arrived);
  }

  private void arrived(Answer<OrderPolicy> answer) {
    switch (answer) {
      case Answer.Got<OrderPolicy>(var policy) -> show(policy);
      case Answer.Failed<OrderPolicy>(var failure) -> problem.set(bench.words().of(failure));
    }
  }

  private void show(OrderPolicy policy) {
    seen = Optional.of(policy);
    sentence.set(sentence(policy));
  }

  private String sentence(OrderPolicy policy) {
    PolicyKind decided = PolicyKind.of(policy.kind());
    LocalDate due = policy.dueOn();
    String said = bench.words().text("policy.is." + decided, policy.limit(), policy.waiting());
    return due == null || !decided.isLimited()
        ? said
        : said + bench.words().text("policy.due." + decided, date(due));
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(day);
  }

  /// Opens the form with what is decided now.
  public void begin() {
    seen.ifPresent(
        now -> {
          kind.set(PolicyKind.of(now.kind()));
          limit.set(now.limit() == 0 ? "" : Long.toString(now.limit()));
          day.set(now.day());
          reason.set("");
          problem.set("");
          open.set(true);
        });
  }

  public void leave() {
    open.set(false);
    problem.set("");
  }

  public void decide() {
    problem.set(missing());
    if (problem.get().isEmpty() && !busy.get()) {
      seen.ifPresent(this::send);
    }
  }

  private String missing() {
    if (kind.get().isLimited() && !LIMIT.matcher(limit.get().strip()).matches()) {
      return bench.words().text("policy.limitMissing");
    }
    if (kind.get() == PolicyKind.PRE_ORDER && day.get() == null) {
      return bench.words().text("policy.dayMissing");
    }
    return reason.get().isBlank() ? bench.words().text("stock.reasonMissing") : "";
  }

  private void send(OrderPolicy now) {
    boolean limited = kind.get().isLimited();
    OrderPolicyChange change =
        new OrderPolicyChange(
            kind.get().name(),
            limited ? Long.parseLong(limit.get().strip()) : 0,
            limited ? day.get() : null,
            reason.get().strip(),
            now.version());
    busy.set(true);
    bench.background().ask(() -> stock.decide(now.sku(), change), answer -> answered(now, answer));
  }

  private void answered(OrderPolicy before, Answer<OrderPolicy> answer) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<OrderPolicy>(var now) -> {
        show(now);
        leave();
      }
      case Answer.Failed<OrderPolicy>(Failure.Refused(var detail))
          when detail.status() == CONFLICT -> {
        problem.set(bench.words().of(new Failure.Refused(detail)));
        look(before.sku());
      }
      case Answer.Failed<OrderPolicy>(var failure) -> problem.set(bench.words().of(failure));
    }
  }

  /// How it is now.
  public StringProperty sentence() {
    return sentence;
  }

  public ObjectProperty<PolicyKind> kind() {
    return kind;
  }

  public StringProperty limit() {
    return limit;
  }

  public ObjectProperty<@Nullable LocalDate> day() {
    return day;
  }

  public StringProperty reason() {
    return reason;
  }

  public StringProperty problem() {
    return problem;
  }

  /// Whether the form is open.
  public BooleanProperty open() {
    return open;
  }

  public BooleanProperty busy() {
    return busy;
  }
}
