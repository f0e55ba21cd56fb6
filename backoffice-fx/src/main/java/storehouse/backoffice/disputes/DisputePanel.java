package storehouse.backoffice.disputes;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.FocusFollower;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.navigation.Navigation;
import storehouse.backoffice.navigation.Place;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputeDetail.Evidence;
import storehouse.model.backoffice.DisputeDetail.Moment;
import storehouse.model.backoffice.DisputeRow;

/// The dispute that is looked at: how much time is left, what the shop says, and what happened.
final class DisputePanel {

  private final Words words;
  private final Figures figures;
  private final DisputeWords speech;
  private final Navigation navigation;
  private final DeadlinePicture deadline;
  private final DisputeForms forms;
  private final VBox about = Parts.column("about");
  private final VBox evidence = Parts.column("records");
  private final VBox timeline = Parts.column("records");
  private final ScrollPane scroll = new ScrollPane();
  private final FocusFollower follower = new FocusFollower(scroll);
  private final VBox root;
  private String of = "";

  DisputePanel(DisputesViewModel model, DisputeActs acts, Workbench bench, Navigation navigation) {
    this.words = bench.words();
    this.figures = bench.figures();
    this.speech = new DisputeWords(bench);
    this.navigation = navigation;
    this.deadline = new DeadlinePicture(bench);
    this.forms = new DisputeForms(acts, bench);
    Label hint = Parts.paragraph(words.text("disputes.choose"), "muted");
    Parts.showWhile(hint, model.chosen().map(Optional::isEmpty));
    VBox whole = Parts.column("whole", about, forms.root(), evidence, timeline);
    Parts.showWhile(whole, model.chosen().map(Optional::isPresent));
    scroll.setContent(
        Parts.column("whole", Parts.problem("disputeTrouble", model.problem()), hint, whole));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    this.root = Parts.column("card", scroll);
    root.getStyleClass().add("payment-panel");
    model.chosen().addListener((_, _, now) -> now.ifPresent(this::show));
    acts.done().addListener((_, _, now) -> showDone(now));
  }

  private void show(DisputeDetail detail) {
    DisputeRow row = detail.dispute();
    about.getChildren().setAll(headline(row), facts(row), deadline.of(row));
    trouble(row);
    forms.show(detail);
    showEvidence(detail);
    timeline.getChildren().setAll(Parts.label(words.text("disputes.timeline"), "heading"));
    detail.timeline().reversed().forEach(it -> timeline.getChildren().add(moment(it)));
    if (!of.equals(row.id())) {
      of = row.id();
      scroll.setVvalue(0);
    }
  }

  /// What has changed is looked at next.
  private void showDone(String done) {
    if (!done.isEmpty()) {
      forms.focus();
      follower.bringUp(about);
    }
  }

  private Node headline(DisputeRow row) {
    Label title = Parts.label(words.text("disputes.of", speech.subject(row)), "heading");
    title.setId("disputeOrder");
    Label state = Parts.label(speech.state(row), "chip", speech.tone(row));
    state.setId("disputeState");
    Button open =
        Parts.iconOnly(
            words.text("disputes.openPayment"),
            Icon.CARD,
            () -> navigation.open(new Place.PaymentDesk(row.orderNumber())));
    open.setId("openPayment");
    open.setVisible(DisputeWords.isSeen(row));
    return Parts.row("about-top", title, state, Parts.space(), open);
  }

  private Node facts(DisputeRow row) {
    String known =
        DisputeWords.isSeen(row)
            ? words.text(
                "disputes.facts",
                speech.amount(row),
                speech.gateway(row),
                speech.reason(row),
                row.gatewayId())
            : words.text("disputes.factsTold", speech.gateway(row), row.gatewayId());
    Label facts = Parts.paragraph(known, "muted");
    facts.setId("disputeFacts");
    return facts;
  }

  private void trouble(DisputeRow row) {
    String trouble = speech.trouble(row);
    if (!trouble.isEmpty()) {
      Label label = Parts.paragraph(trouble, "proposal");
      label.setId("disputeHindered");
      label.setMaxWidth(Double.MAX_VALUE);
      about.getChildren().add(label);
    }
  }

  private void showEvidence(DisputeDetail detail) {
    evidence.getChildren().clear();
    Evidence written = detail.evidence();
    if (written != null) {
      Label statement = Parts.paragraph(written.statement(), "statement");
      statement.setId("disputeStatement");
      evidence
          .getChildren()
          .addAll(
              Parts.label(words.text("evidence.written"), "heading"),
              statement,
              Parts.paragraph(
                  written.trackingNumber().isEmpty()
                      ? words.text("evidence.by", String.valueOf(detail.draftedBy()))
                      : words.text(
                          "evidence.byWithParcel",
                          String.valueOf(detail.draftedBy()),
                          written.carrier(),
                          written.trackingNumber()),
                  "muted"));
    }
  }

  private Node moment(Moment moment) {
    String actor = moment.actor();
    Label what =
        Parts.paragraph(words.text("disputeMoment." + moment.what(), actor == null ? "" : actor));
    VBox lines = Parts.column("titles", what);
    boolean quoted =
        actor != null || moment.what().endsWith("REFUSED") || moment.what().startsWith("NOT_SENT");
    if (quoted && !moment.detail().isEmpty()) {
      lines
          .getChildren()
          .add(Parts.paragraph(words.text("stuck.quoted", moment.detail()), "muted"));
    }
    HBox.setHgrow(lines, Priority.ALWAYS);
    return Parts.row(
        "happened", Parts.label(figures.time(moment.at()), "moment", "figures"), lines);
  }

  Parent root() {
    return root;
  }
}
