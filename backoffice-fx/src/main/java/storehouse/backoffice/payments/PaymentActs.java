package storehouse.backoffice.payments;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Payments;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentRefundRequest;
import storehouse.model.backoffice.PaymentResolution;
import storehouse.model.backoffice.PaymentVoid;
import storehouse.model.shop.Price;

/// What is done to the payment that is looked at: asked about, released, given back, cleared up.
public final class PaymentActs {

  /// Which form is open.
  enum Form {
    NONE,
    REFUND,
    VOID,
    RESOLVE
  }

  private final Workbench bench;
  private final Payments payments;
  private final PaymentsViewModel model;
  private final String username;
  private final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.NONE);
  private final StringProperty amount = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Verdict>> verdict =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty consequence = new SimpleStringProperty("");
  private final StringProperty problem = new SimpleStringProperty("");
  private final StringProperty done = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private String key = "";
  private String shown = "";

  public PaymentActs(Workbench bench, Payments payments, PaymentsViewModel model, String username) {
    this.bench = bench;
    this.payments = payments;
    this.model = model;
    this.username = username;
    model.chosen().addListener((_, _, now) -> now.ifPresent(this::show));
    amount.addListener((_, _, _) -> explain());
    amount.addListener((_, _, _) -> problem.set(""));
    reason.addListener((_, _, _) -> problem.set(""));
    verdict.addListener((_, _, _) -> problem.set(""));
  }

  private void show(PaymentDetail detail) {
    if (!detail.payment().id().equals(shown)) {
      shown = detail.payment().id();
      done.set("");
      close();
    }
  }

  /// Opens a form; what is sent from it is carried out once, however often it is sent.
  void open(Form wanted) {
    model
        .chosen()
        .get()
        .ifPresent(
            detail -> {
              key = UUID.randomUUID().toString();
              reason.set("");
              reference.set("");
              verdict.set(Optional.empty());
              problem.set("");
              done.set("");
              amount.set(Amounts.plain(detail.left()));
              form.set(wanted);
              explain();
            });
  }

  void close() {
    form.set(Form.NONE);
    problem.set("");
  }

  /// Says in amounts what giving this much back means.
  private void explain() {
    consequence.set(
        model
            .chosen()
            .get()
            .flatMap(
                detail ->
                    wanted(detail)
                        .filter(price -> price.minorUnits() <= detail.left().minorUnits())
                        .map(price -> consequence(detail, price)))
            .orElse(""));
  }

  private String consequence(PaymentDetail detail, Price back) {
    Price kept = new Price(detail.left().minorUnits() - back.minorUnits(), back.currency());
    return bench
        .words()
        .text(
            "refund.consequence",
            bench.figures().money(back),
            bench.figures().money(kept),
            kept.minorUnits() == 0 ? 0 : 1);
  }

  private Optional<Price> wanted(PaymentDetail detail) {
    return Amounts.typed(amount.get(), detail.left().currency());
  }

  public void askAgain() {
    act(payments::refresh, _ -> "payments.asked");
  }

  public void release() {
    if (hasReason()) {
      PaymentVoid wish = new PaymentVoid(reason.get().strip());
      act(
          id -> payments.release(id, wish),
          now -> now.payment().status().equals("VOIDED") ? "void.done" : "payments.onItsWay");
    }
  }

  public void refund() {
    Optional<PaymentDetail> detail = model.chosen().get();
    Optional<Price> back = detail.flatMap(this::wanted);
    if (detail.isEmpty() || back.isEmpty()) {
      problem.set(bench.words().text("refund.amountMissing"));
      return;
    }
    Price left = detail.get().left();
    if (back.get().minorUnits() > left.minorUnits()) {
      problem.set(bench.words().text("refund.tooMuch", bench.figures().money(left)));
      return;
    }
    if (hasReason()) {
      PaymentRefundRequest wish = new PaymentRefundRequest(back.get(), reason.get().strip());
      act(id -> payments.refund(id, key, wish), PaymentActs::refunded);
    }
  }

  private static String refunded(PaymentDetail now) {
    if (now.proposal() != null) {
      return "proposal.proposed";
    }
    boolean arrived =
        now.refunds().stream()
            .allMatch(it -> it.stage().equals("DONE") || it.stage().equals("FAILED"));
    return arrived ? "refund.done" : "payments.onItsWay";
  }

  public void resolve() {
    Optional<Verdict> said = verdict.get();
    if (said.isEmpty()) {
      problem.set(bench.words().text("resolve.verdictMissing"));
    } else if (hasReason()) {
      PaymentResolution wish =
          new PaymentResolution(said.get().name(), reference.get().strip(), reason.get().strip());
      act(id -> payments.resolve(id, key, wish), _ -> "proposal.proposed");
    }
  }

  private boolean hasReason() {
    boolean given = !reason.get().isBlank();
    problem.set(given ? "" : bench.words().text("payments.reasonMissing"));
    return given;
  }

  public void approve() {
    proposal()
        .ifPresent(
            it ->
                act(
                    id -> payments.approve(id, it.id()),
                    _ -> it.amount() == null ? "proposal.agreed" : "proposal.agreedRefund"));
  }

  public void refuse() {
    proposal().ifPresent(it -> act(id -> payments.refuse(id, it.id()), _ -> "proposal.refused"));
  }

  public Optional<PaymentDetail.Proposal> proposal() {
    return model.chosen().get().flatMap(detail -> Optional.ofNullable(detail.proposal()));
  }

  /// Whoever proposed cannot agree.
  public boolean mayApprove() {
    return proposal().filter(it -> !it.proposedBy().equalsIgnoreCase(username)).isPresent();
  }

  private void act(
      Function<String, Answer<PaymentDetail>> command,
      Function<PaymentDetail, String> saysWhenDone) {
    Optional<PaymentDetail> on = model.chosen().get().filter(_ -> !busy.get());
    if (on.isEmpty()) {
      return;
    }
    String id = on.get().payment().id();
    busy.set(true);
    problem.set("");
    done.set("");
    bench.background().ask(() -> command.apply(id), answer -> acted(answer, saysWhenDone));
  }

  private void acted(Answer<PaymentDetail> answer, Function<PaymentDetail, String> saysWhenDone) {
    busy.set(false);
    switch (answer) {
      case Answer.Got<PaymentDetail>(var detail) -> {
        model.changed(detail);
        form.set(Form.NONE);
        done.set(bench.words().text(saysWhenDone.apply(detail)));
      }
      case Answer.Failed<PaymentDetail>(var failure) -> {
        String trouble = bench.words().of(failure);
        model.load();
        problem.set(trouble);
      }
    }
  }

  ObjectProperty<Form> form() {
    return form;
  }

  public StringProperty amount() {
    return amount;
  }

  public StringProperty reason() {
    return reason;
  }

  public StringProperty reference() {
    return reference;
  }

  public ObjectProperty<Optional<Verdict>> verdict() {
    return verdict;
  }

  /// What giving the typed amount back means; empty while it is no such amount.
  public StringProperty consequence() {
    return consequence;
  }

  public StringProperty problem() {
    return problem;
  }

  public StringProperty done() {
    return done;
  }

  public BooleanProperty busy() {
    return busy;
  }
}
