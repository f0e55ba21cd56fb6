package storehouse.backoffice.payments;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
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
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentDetail.Moment;
import storehouse.model.backoffice.PaymentDetail.Refund;
import storehouse.model.backoffice.PaymentRow;
import storehouse.model.shop.Price;

/// The payment that is looked at: a picture of it, what can be done, and what was said.
final class PaymentPanel {

  private final Words words;
  private final Figures figures;
  private final PaymentWords speech;
  private final Navigation navigation;
  private final LifePicture picture;
  private final ActForms forms;
  private final ProposalPane proposal;
  private final ExchangesPane exchanges;
  private final VBox about = Parts.column("about");
  private final VBox records = Parts.column("records");
  private final NoticesPane notices;
  private final ScrollPane scroll;
  private final FocusFollower follower;
  private final VBox root;
  private String of = "";

  PaymentPanel(PaymentsViewModel model, PaymentActs acts, Workbench bench, Navigation navigation) {
    this.words = bench.words();
    this.figures = bench.figures();
    this.speech = new PaymentWords(bench);
    this.navigation = navigation;
    this.picture = new LifePicture(bench);
    this.forms = new ActForms(acts, bench);
    this.proposal = new ProposalPane(acts, bench);
    this.scroll = new ScrollPane();
    this.follower = new FocusFollower(scroll);
    this.notices = new NoticesPane(bench);
    this.exchanges = new ExchangesPane(bench, follower::bringUp);
    Label hint = Parts.paragraph(words.text("payments.choose"), "muted");
    Parts.showWhile(
        hint,
        Bindings.createBooleanBinding(
            () -> model.chosen().get().isEmpty() && !model.rows().isEmpty(),
            model.chosen(),
            model.rows()));
    VBox whole =
        Parts.column(
            "whole",
            about,
            notices.unfit(),
            proposal.root(),
            forms.root(),
            records,
            exchanges.root(),
            notices.root());
    Parts.showWhile(whole, model.chosen().map(Optional::isPresent));
    scroll.setContent(
        Parts.column("whole", Parts.problem("paymentTrouble", model.problem()), hint, whole));
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    this.root = Parts.column("card", scroll);
    root.getStyleClass().add("payment-panel");
    model.chosen().addListener((_, _, now) -> now.ifPresent(this::show));
    acts.done().addListener((_, _, now) -> showDone(now));
  }

  private void show(PaymentDetail detail) {
    about.getChildren().setAll(headline(detail.payment()), facts(detail), picture.of(detail));
    proposal.show(detail);
    forms.show(detail);
    records.getChildren().clear();
    list(records, "payments.people", people(detail));
    list(records, "payments.refunds", detail.refunds().stream().map(this::refund).toList());
    exchanges.show(detail);
    notices.show(detail);
    if (!of.equals(detail.payment().id())) {
      of = detail.payment().id();
      scroll.setVvalue(0);
    }
  }

  /// The picture has changed: it is looked at next.
  private void showDone(String done) {
    if (!done.isEmpty()) {
      forms.focus();
      follower.bringUp(about);
    }
  }

  private void list(VBox under, String title, List<Node> lines) {
    if (!lines.isEmpty()) {
      under.getChildren().add(Parts.label(words.text(title), "heading"));
      under.getChildren().addAll(lines);
    }
  }

  private Node headline(PaymentRow payment) {
    Label title = Parts.label(words.text("payments.of", payment.orderNumber()), "heading");
    title.setId("paymentOrder");
    Label state = Parts.label(speech.state(payment), "chip", speech.tone(payment));
    state.setId("paymentState");
    Button open =
        Parts.iconOnly(
            words.text("stuck.open"),
            Icon.ORDERS,
            () -> navigation.open(new Place.OrderPage(payment.orderNumber())));
    open.setId("openOrder");
    return Parts.row("about-top", title, state, Parts.space(), open);
  }

  private Node facts(PaymentDetail detail) {
    String reference = detail.reference();
    String code = detail.failureCode();
    String facts =
        words.text(
            "payments.facts",
            figures.money(detail.payment().amount()),
            speech.gateway(detail.payment().gateway()),
            reference == null ? words.text("payments.noReference") : reference);
    Label label =
        Parts.paragraph(
            code == null ? facts : words.text("payments.because", facts, reason(code)), "muted");
    label.setId("paymentFacts");
    return label;
  }

  private String reason(String code) {
    return words.state("reason", code);
  }

  private List<Node> people(PaymentDetail detail) {
    return detail.life().stream().filter(it -> it.actor() != null).map(this::act).toList();
  }

  private Node act(Moment moment) {
    Price amount = moment.amount();
    String verdict = moment.verdict();
    String object =
        amount != null
            ? figures.money(amount)
            : verdict == null ? "" : words.text("resolve.verdict." + verdict);
    Label what =
        Parts.paragraph(words.text("act." + moment.what(), String.valueOf(moment.actor()), object));
    VBox lines =
        Parts.column(
            "titles",
            what,
            Parts.paragraph(words.text("stuck.quoted", String.valueOf(moment.reason())), "muted"));
    HBox.setHgrow(lines, Priority.ALWAYS);
    return Parts.row(
        "happened", Parts.label(figures.time(moment.at()), "moment", "figures"), lines);
  }

  private Node refund(Refund refund) {
    String id = refund.gatewayId();
    return Parts.row(
        "happened",
        Parts.label(figures.time(refund.changedAt()), "moment", "figures"),
        Parts.uncut(figures.money(refund.amount()), "figures"),
        Parts.uncut(words.state("refundStage", refund.stage()), "told", tone(refund)),
        Parts.space(),
        Parts.label(id == null ? "" : id, "muted"));
  }

  private static String tone(Refund refund) {
    return switch (refund.stage()) {
      case "DONE" -> "good";
      case "FAILED" -> "bad";
      default -> "watched";
    };
  }

  Parent root() {
    return root;
  }
}
