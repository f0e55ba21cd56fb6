package storehouse.payment.dispute;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeSummary;
import storehouse.payment.Disputes;
import storehouse.payment.PaymentProposals;
import storehouse.payment.flow.Gateways;
import storehouse.payment.flow.HandAnswers;
import storehouse.payment.flow.Payment;
import storehouse.payment.flow.PaymentBook;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.testing.SteppingClock;
import storehouse.testing.TestStores;

/// What a shop with one payment has stored when it is disputed, at a time that a test says.
final class ShopWithADispute implements AutoCloseable {

  static final long ORDER = 1;
  static final Money AMOUNT = Money.of(3_490, "EUR");
  static final String DISPUTE = "dp_1";

  final SteppingClock clock = new SteppingClock(Instant.parse("2026-12-01T08:00:00Z"));
  final Stores stores = TestStores.fresh(StoreName.PAYMENT);
  final PaymentBook payments = new PaymentBook(stores, new Outbox(clock, new Signal()), clock);
  final DisputeBook book = new DisputeBook(stores, new Outbox(clock, new Signal()), clock);
  final ScriptedDisputes gateway;
  final DisputeJanitor janitor;
  final Disputes desk;

  ShopWithADispute(ScriptedDisputes gateway) {
    this.gateway = gateway;
    this.janitor = new DisputeJanitor(book, List.of(gateway));
    PaymentProposals proposals =
        new PaymentProposals(
            stores,
            payments,
            new HandAnswers(new Gateways(List.of())),
            BigDecimal.valueOf(500),
            clock);
    this.desk = new Disputes(stores, book, janitor, proposals, clock);
    GatewayOrder order = new GatewayOrder(ORDER, "S-1", AMOUNT, "tok_ok", "http://127.0.0.1:1/");
    payments.intend(List.of(Payment.intended(order, gateway.name(), false)));
  }

  /// The gateway says that there is news of this dispute.
  void told(String dispute, String event) {
    book.told(gateway.name(), new DisputeNote(event, "dispute", dispute, null), () -> {});
  }

  /// One look at what is due, which finds this. Empty when nothing is due, or held by somebody.
  Optional<Dispute> looked(DisputeAnswer answer) {
    Optional<Dispute> due = due();
    due.ifPresent(dispute -> book.learn(dispute, Heard.looking(answer), gateway));
    return due;
  }

  /// What is due, held from then on.
  Optional<Dispute> due() {
    return book.claim(gateway.name()).stream().boxed().findFirst().flatMap(book::find);
  }

  /// The dispute that is due and has something to send.
  Dispute toSend(DisputeAnswer shown) {
    return book.learn(due().orElseThrow(), Heard.looking(shown), gateway).orElseThrow();
  }

  void answered(Dispute sent, DisputeAnswer answer) {
    book.learn(sent, new Heard(answer, sent.asked()), gateway);
  }

  DisputeAnswer shown(Stage stage) {
    return shown(stage, AMOUNT, null);
  }

  DisputeAnswer shown(Stage stage, Money amount, @Nullable Money lost) {
    return new DisputeAnswer.Seen(
        new GatewayDispute(DISPUTE, ORDER, null, stage, amount, lost, "fraudulent", deadline()));
  }

  static Instant deadline() {
    return Instant.parse("2026-12-11T08:00:00Z");
  }

  List<DisputeSummary> listed() {
    return desk.list(false, 200);
  }

  DisputeSummary only() {
    List<DisputeSummary> listed = listed();
    if (listed.size() != 1) {
      throw new AssertionError("Not one dispute: " + listed);
    }
    return listed.getFirst();
  }

  List<DisputeMoment> timeline() {
    return desk.open(only().id()).orElseThrow().timeline();
  }

  Money keptBack() {
    return payments.find(ORDER).orElseThrow().keptBack();
  }

  /// How long it is until the next look.
  Duration pause() {
    return stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (PreparedStatement select =
                      tx.connection().prepareStatement("select look_at from dispute");
                  ResultSet row = select.executeQuery()) {
                row.next();
                return Duration.between(clock.instant(), Columns.instant(row, "look_at"));
              }
            });
  }

  @Override
  public void close() {
    janitor.close();
    payments.close();
    stores.close();
  }
}
