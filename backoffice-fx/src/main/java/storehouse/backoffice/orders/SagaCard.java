package storehouse.backoffice.orders;

import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.SagaView;

/// A saga with each thing that its steps did, and what it waits for.
final class SagaCard {

  private final Words words;
  private final Figures figures;

  SagaCard(Workbench bench) {
    this.words = bench.words();
    this.figures = bench.figures();
  }

  VBox show(SagaView saga) {
    Label state = Parts.label(words.state("sagaState", saga.state()), "chip");
    state.setId("sagaState");
    Tones.of(saga.state()).ifPresent(tone -> state.getStyleClass().add(tone));
    VBox card = Parts.card(words.text("saga.title", saga.name()));
    card.getChildren().add(state);
    card.setId("saga");
    String reason = saga.reason();
    if (reason != null && !reason.isBlank()) {
      card.getChildren()
          .add(
              Parts.paragraph(
                  words.text("saga.reason", words.state("reason", reason)), "saga-reason"));
    }
    Instant dueAt = saga.dueAt();
    if (dueAt != null) {
      String waits = words.text("saga.waits", saga.step(), figures.time(dueAt), saga.attempts());
      card.getChildren().add(Parts.paragraph(waits, "muted"));
    }
    saga.steps().forEach(step -> card.getChildren().add(step(step)));
    return card;
  }

  private Node step(SagaView.Step step) {
    String tone = Tones.of(step.what()).orElse("good");
    String said = words.state("sagaWhat", step.what());
    String detail = step.detail();
    Label text =
        Parts.paragraph(
            detail == null || detail.isBlank()
                ? step.step()
                : step.step() + ": " + words.state("reason", detail));
    HBox.setHgrow(text, Priority.ALWAYS);
    Label what = Parts.label(said, "saga-what", tone);
    what.setGraphic((tone.equals("good") ? Icon.RIGHT : Icon.PROBLEM).node());
    return Parts.row(
        "happened",
        Parts.label(figures.second(step.at()), "moment", "second", "figures"),
        what,
        text);
  }
}
