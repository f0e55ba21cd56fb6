package storehouse.backoffice.stuck;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.SagaDetail;
import storehouse.model.backoffice.SagaRow;

/// The order that is looked at: where it stands in plain words, what can be done, what happened.
final class StuckPanel {

  private final StuckViewModel model;
  private final Words words;
  private final Figures figures;
  private final Navigation navigation;
  private final Explanation explanation;
  private final UndoPane undo;
  private final VBox about = Parts.column("about");
  private final VBox events = Parts.column("events");
  private final Button retry;
  private final Button pause;
  private final Button resume;
  private final VBox root;

  StuckPanel(StuckViewModel model, Workbench bench, Navigation navigation) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.navigation = navigation;
    this.explanation = new Explanation(bench);
    this.undo = new UndoPane(model, bench);
    this.retry = button("retryStep", "stuck.retry", Icon.REFRESH, model::retry);
    this.pause = button("pauseSaga", "stuck.pause", Icon.PAUSE, model::pause);
    this.resume = button("resumeSaga", "stuck.resume", Icon.PLAY, model::resume);
    this.root = layout();
    model.chosen().addListener((_, _, now) -> show(now));
    show(model.chosen().get());
  }

  private Button button(String id, String key, Icon icon, Runnable work) {
    Button button = Parts.quiet(words.text(key), icon, work);
    button.setId(id);
    button.disableProperty().bind(model.busy());
    return button;
  }

  private VBox layout() {
    Label done = Parts.done("stuckDone", model.done());
    Label hint = Parts.paragraph(words.text("stuck.choose"), "muted");
    Parts.showWhile(hint, model.chosen().map(Optional::isEmpty));
    VBox whole =
        Parts.column(
            "whole",
            about,
            Parts.row("choices-left", retry, pause, resume),
            Parts.problem("stuckProblem", model.problem()),
            done,
            undo.root(),
            Parts.rule(),
            Parts.label(words.text("stuck.events"), "heading"),
            events);
    Parts.showWhile(whole, model.chosen().map(Optional::isPresent));
    ScrollPane scroll = new ScrollPane(Parts.column("whole", hint, whole));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox panel = Parts.column("card", scroll);
    panel.getStyleClass().add("stuck-panel");
    return panel;
  }

  private void show(Optional<SagaDetail> chosen) {
    chosen.ifPresent(
        detail -> {
          SagaRow saga = detail.saga();
          about.getChildren().setAll(headline(saga));
          explanation
              .sentences(saga)
              .forEach(sentence -> about.getChildren().add(Parts.paragraph(sentence)));
          about.getChildren().getLast().setId("goesOn");
          lastError(saga).ifPresent(about.getChildren()::add);
          boolean open = saga.state().equals("RUNNING") || saga.state().equals("COMPENSATING");
          show(retry, open && !saga.paused());
          show(pause, open && !saga.paused());
          show(resume, open && saga.paused());
          undo.show(saga);
          List<Node> happened = detail.events().reversed().stream().map(this::event).toList();
          events.getChildren().setAll(happened);
        });
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private Node headline(SagaRow saga) {
    Label title = Parts.label(words.text("order.title", saga.orderNumber()), "heading");
    title.setId("stuckOrder");
    Label state = Parts.label(explanation.state(saga), "chip");
    state.setId("stuckState");
    if (saga.needsPerson() || saga.state().equals("COMPENSATED")) {
      state.getStyleClass().add("bad");
    } else if (saga.paused() || saga.state().equals("COMPENSATING")) {
      state.getStyleClass().add("watched");
    }
    Button open =
        Parts.iconOnly(
            words.text("stuck.open"),
            Icon.ORDERS,
            () -> navigation.open(new Place.OrderPage(saga.orderNumber())));
    open.setId("openOrder");
    return Parts.row("about-top", Parts.column("titles", title, state), Parts.space(), open);
  }

  private Optional<Node> lastError(SagaRow saga) {
    return Optional.ofNullable(saga.lastError())
        .map(
            error -> {
              Label label =
                  Parts.paragraph(
                      words.text("stuck.lastError", words.state("reason", error)), "last-error");
              label.setId("lastError");
              return label;
            });
  }

  private Node event(SagaDetail.Event event) {
    String actor = event.actor();
    String detail = event.detail();
    String at = words.state("stuck.step", event.step());
    String text =
        detail == null || actor != null && detail.startsWith("operator.")
            ? at
            : words.text("stuck.event", at, words.state("reason", detail));
    Label said = Parts.paragraph(text);
    HBox.setHgrow(said, Priority.ALWAYS);
    Label what = Parts.label(words.state("sagaWhat", event.what()), "saga-what", tone(event));
    if (actor != null) {
      what.setText(words.text("stuck.by", what.getText(), actor));
    }
    VBox lines = Parts.column("titles", what, said);
    HBox.setHgrow(lines, Priority.ALWAYS);
    return Parts.row(
        "happened", Parts.label(figures.second(event.at()), "moment", "second", "figures"), lines);
  }

  private static String tone(SagaDetail.Event event) {
    return switch (event.what()) {
      case "FAILED", "REFUSED", "PARKED", "UNREADABLE", "PLAN UNKNOWN", "UNDO AGAIN" -> "bad";
      case "UNKNOWN", "WAITING", "DEADLINE", "UNDONE", "PAUSED", "TURN BACK", "UNDO PROPOSED" ->
          "watched";
      default -> "good";
    };
  }

  Parent root() {
    return root;
  }
}
