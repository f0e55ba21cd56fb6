package storehouse.backoffice.payments;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Named;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.payments.PaymentActs.Form;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;

/// What can be done to a payment: each button says what will happen, and asks why, before it
/// happens.
final class ActForms {

  private final PaymentActs acts;
  private final Words words;
  private final Button ask;
  private final Button refund;
  private final Button release;
  private final Button resolve;
  private final Label underWay;
  private final VBox root;

  ActForms(PaymentActs acts, Workbench bench) {
    this.acts = acts;
    this.words = bench.words();
    this.ask = button("askGateway", "payments.ask", Icon.REFRESH, acts::askAgain);
    this.refund = opens("refundPayment", "refund.begin", Icon.GIVEN_BACK, Form.REFUND);
    this.release = opens("voidPayment", "void.begin", Icon.LET_GO, Form.VOID);
    this.resolve = opens("resolvePayment", "resolve.begin", Icon.UNKNOWN, Form.RESOLVE);
    this.underWay = Parts.paragraph(words.text("payments.underWay"), "hint");
    underWay.setId("paymentUnderWay");
    underWay.setGraphic(Icon.INFORMATION.node());
    HBox buttons = Parts.row("choices-left", ask, refund, release, resolve);
    Parts.showWhile(buttons, acts.form().isEqualTo(Form.NONE));
    this.root =
        Parts.column(
            "acts",
            underWay,
            buttons,
            form(Form.REFUND, refundForm()),
            form(Form.VOID, voidForm()),
            form(Form.RESOLVE, resolveForm()),
            Parts.problem("paymentProblem", acts.problem()),
            Parts.done("paymentDone", acts.done()));
  }

  private Button button(String id, String key, Icon icon, Runnable work) {
    Button button = Parts.quiet(words.text(key), icon, work);
    button.setId(id);
    button.disableProperty().bind(acts.busy());
    return button;
  }

  private Button opens(String id, String key, Icon icon, Form form) {
    return button(id, key, icon, () -> acts.open(form));
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

  private VBox refundForm() {
    TextField amount = text("refundAmount", acts.amount(), "refund.amountPrompt");
    amount.getStyleClass().addAll("figures", "first");
    TextField reason = reason("refundReason", acts::refund);
    amount.setOnAction(_ -> reason.requestFocus());
    Label consequence = Parts.paragraph("", "hint");
    consequence.setId("refundConsequence");
    consequence.setGraphic(Icon.INFORMATION.node());
    consequence.textProperty().bind(acts.consequence());
    consequence.setMaxWidth(Double.MAX_VALUE);
    Parts.showWhile(consequence, acts.consequence().isNotEmpty());
    VBox both = field("payments.reason", reason);
    HBox.setHgrow(both, Priority.ALWAYS);
    return Parts.column(
        "form",
        Parts.label(words.text("refund.title"), "heading"),
        Parts.row("form-row", field("refund.amount", amount), both),
        consequence,
        choices(sure("refundSure", "refund.sure", Icon.GIVEN_BACK, acts::refund)));
  }

  private VBox voidForm() {
    TextField reason = reason("voidReason", acts::release);
    reason.getStyleClass().add("first");
    return Parts.column(
        "form",
        Parts.label(words.text("void.title"), "heading"),
        Parts.paragraph(words.text("void.text"), "muted"),
        field("payments.reason", reason),
        choices(sure("voidSure", "void.sure", Icon.LET_GO, acts::release)));
  }

  private VBox resolveForm() {
    ComboBox<Optional<Verdict>> verdict = new ComboBox<>();
    verdict.setId("resolveVerdict");
    verdict.getStyleClass().add("first");
    for (Verdict each : Verdict.values()) {
      verdict.getItems().add(Optional.of(each));
    }
    verdict.setConverter(
        new Named<>(it -> it.map(each -> words.text("resolve.verdict." + each)).orElse("")));
    verdict.setMaxWidth(Double.MAX_VALUE);
    verdict.valueProperty().bindBidirectional(acts.verdict());
    return Parts.column(
        "form",
        Parts.label(words.text("resolve.title"), "heading"),
        Parts.paragraph(words.text("resolve.text"), "muted"),
        field("resolve.verdict", verdict),
        field(
            "resolve.reference",
            text("resolveReference", acts.reference(), "resolve.referencePrompt")),
        field("payments.reason", reason("resolveReason", acts::resolve)),
        choices(sure("resolveSure", "resolve.sure", Icon.DONE, acts::resolve)));
  }

  private TextField reason(String id, Runnable work) {
    TextField reason = text(id, acts.reason(), "payments.reasonPrompt");
    reason.setOnAction(_ -> work.run());
    return reason;
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
    Button sure = Parts.action(words.text(key), icon, work);
    sure.setId(id);
    sure.disableProperty().bind(acts.busy());
    return sure;
  }

  private HBox choices(Button sure) {
    return Parts.row(
        "choices-left", sure, Parts.quiet(words.text("payments.leave"), Icon.BACK, acts::close));
  }

  /// Shows what makes sense for this payment; the server decides.
  void show(PaymentDetail detail) {
    String status = detail.payment().status();
    boolean idle = !detail.underWay() && detail.proposal() == null;
    show(refund, idle && detail.left().minorUnits() > 0 && !status.equals("UNKNOWN"));
    show(release, idle && List.of("PENDING", "REQUIRES_ACTION", "AUTHORISED").contains(status));
    show(resolve, status.equals("UNKNOWN") && detail.proposal() == null);
    show(underWay, detail.underWay());
  }

  void focus() {
    ask.requestFocus();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  Parent root() {
    return root;
  }
}
