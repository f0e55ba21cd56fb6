package storehouse.backoffice.disputes;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.disputes.DisputeActs.Form;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.DisputeDetail;

/// What can be done about a dispute, with a form for each.
final class DisputeForms {

  private static final int STATEMENT_ROWS = 7;

  private final DisputeActs acts;
  private final Words words;
  private final Button write;
  private final Button submit;
  private final Button accept;
  private final GivingInPane givingIn;
  private final VBox root;

  DisputeForms(DisputeActs acts, Workbench bench) {
    this.acts = acts;
    this.words = bench.words();
    this.write = opens("writeEvidence", "evidence.begin", Icon.LABEL, Form.EVIDENCE);
    this.submit =
        busyAware(
            Parts.action(words.text("evidence.submit"), Icon.DONE, () -> acts.open(Form.SEND)));
    submit.setId("submitEvidence");
    this.accept = opens("acceptDispute", "accept.begin", Icon.GIVEN_BACK, Form.ACCEPT);
    this.givingIn = new GivingInPane(acts, bench);
    HBox buttons = Parts.row("choices-left", submit, write, accept);
    Parts.showWhile(buttons, acts.form().isEqualTo(Form.NONE));
    this.root =
        Parts.column(
            "acts",
            givingIn.root(),
            buttons,
            form(Form.EVIDENCE, evidenceForm()),
            form(Form.SEND, sendForm()),
            form(Form.ACCEPT, acceptForm()),
            Parts.problem("disputeProblem", acts.problem()),
            Parts.done("disputeDone", acts.done()));
  }

  private Button opens(String id, String key, Icon icon, Form form) {
    Button button = busyAware(Parts.quiet(words.text(key), icon, () -> acts.open(form)));
    button.setId(id);
    return button;
  }

  private Button busyAware(Button button) {
    button.disableProperty().bind(acts.busy());
    return button;
  }

  private Node form(Form wanted, VBox form) {
    Parts.showWhile(form, acts.form().isEqualTo(wanted));
    acts.form()
        .addListener(
            (_, _, now) -> {
              if (now == wanted) {
                form.lookup(".first").requestFocus();
              }
            });
    return form;
  }

  private VBox evidenceForm() {
    TextArea statement = new TextArea();
    statement.setId("evidenceStatement");
    statement.getStyleClass().add("first");
    statement.setWrapText(true);
    statement.setPrefRowCount(STATEMENT_ROWS);
    statement.setPromptText(words.text("evidence.statementPrompt"));
    statement.textProperty().bindBidirectional(acts.statement());
    acts.theirs().addListener((_, _, now) -> now.ifPresent(_ -> statement.requestFocus()));
    VBox tracking =
        field("evidence.tracking", text("evidenceTracking", acts.tracking(), "evidence.none"));
    HBox.setHgrow(tracking, Priority.ALWAYS);
    return Parts.column(
        "form",
        Parts.label(words.text("evidence.title"), "heading"),
        new TheirsPane(acts, words).root(),
        Parts.paragraph(words.text("evidence.text"), "muted"),
        field("evidence.statement", statement),
        Parts.row(
            "form-row",
            field("evidence.carrier", text("evidenceCarrier", acts.carrier(), "evidence.none")),
            tracking),
        choices(sure("keepEvidence", "evidence.keep", Icon.DONE, acts::keep)));
  }

  /// What is sent cannot be had back, so that nobody sends it by a slip: whoever presses a key
  /// twice has left it as it is.
  private VBox sendForm() {
    Label lasting = Parts.paragraph(words.text("evidence.send.text"));
    lasting.setId("sendText");
    HBox choices = choices(sure("sendSure", "evidence.send.sure", Icon.DONE, acts::submit));
    choices.getChildren().getLast().getStyleClass().add("first");
    return Parts.column(
        "form", Parts.label(words.text("evidence.send.title"), "heading"), lasting, choices);
  }

  private VBox acceptForm() {
    TextField reason = text("acceptReason", acts.reason(), "accept.reasonPrompt");
    reason.getStyleClass().add("first");
    reason.setOnAction(_ -> acts.accept());
    return Parts.column(
        "form",
        Parts.label(words.text("accept.title"), "heading"),
        Parts.paragraph(words.text("accept.text"), "muted"),
        field("payments.reason", reason),
        choices(sure("acceptSure", "accept.sure", Icon.GIVEN_BACK, acts::accept)));
  }

  private TextField text(String id, StringProperty value, String prompt) {
    TextField text = new TextField();
    text.setId(id);
    text.setPromptText(words.text(prompt));
    text.textProperty().bindBidirectional(value);
    return text;
  }

  private VBox field(String key, Control field) {
    return Parts.field(words.text(key), field);
  }

  private Button sure(String id, String key, Icon icon, Runnable work) {
    Button sure = busyAware(Parts.action(words.text(key), icon, work));
    sure.setId(id);
    return sure;
  }

  private HBox choices(Button sure) {
    return Parts.row(
        "choices-left", sure, Parts.quiet(words.text("payments.leave"), Icon.BACK, acts::close));
  }

  /// Shows what makes sense for this dispute; the server decides.
  void show(DisputeDetail detail) {
    boolean awaited = DisputeWords.isAwaited(detail.dispute());
    boolean inquiry = detail.dispute().standing().equals("INQUIRY");
    show(write, awaited);
    write.setText(words.text(detail.evidence() == null ? "evidence.begin" : "evidence.change"));
    show(submit, awaited && detail.evidence() != null);
    show(accept, awaited && !inquiry && detail.proposal() == null);
    givingIn.show(detail);
  }

  void focus() {
    (write.isVisible() ? write : root).requestFocus();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  Parent root() {
    return root;
  }
}
