package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.order.EditResult.Done;
import storehouse.order.EditResult.Refused;
import storehouse.order.OrderHouse.Wiring;
import storehouse.payment.PaymentView;
import storehouse.payment.RefundPart;
import storehouse.payment.dispute.DisputeBook;
import storehouse.payment.dispute.DisputeInbox;
import storehouse.payment.dispute.DisputeJanitor;
import storehouse.payment.gateway.dispute.DisputeNote;
import storehouse.payment.stripe.StripeDisputes;
import storehouse.platform.events.Outbox;
import storehouse.platform.events.Signal;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.pricing.QuoteCommand;
import storehouse.pricing.QuoteView;
import storehouse.testing.Eventually;

/// A change of an order whose payment is disputed happens whole or not at all.
@Tag("database")
class DisputedEditTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final long PAID = 5 * 990;

  private final AtomicInteger notes = new AtomicInteger();
  private Premises premises;
  private Stores stores;
  private DisputeJanitor janitor;
  private DisputeInbox inbox;
  private @Nullable OrderHouse built;

  /// The dispute that was opened meanwhile.
  private volatile String opened = "";

  /// Runs before the change of parcels, for tests in which something happens meanwhile.
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});

  @BeforeEach
  void open() throws IOException {
    premises = Premises.open();
    stores = premises.stores(url -> url, Set.of(StoreName.PAYMENT));
    DisputeBook book =
        new DisputeBook(stores, new Outbox(Clock.systemUTC(), new Signal()), Clock.systemUTC());
    janitor = new DisputeJanitor(book, List.of(new StripeDisputes(premises.stripe())));
    inbox = new DisputeInbox(book, janitor);
    janitor.start();
    built =
        OrderHouse.build(
            premises,
            Wiring.PLAIN.withEdits(
                (step, forward, real) ->
                    calls -> {
                      if (step.equals("give money back")) {
                        meanwhile.getAndSet(() -> {}).run();
                      }
                      return real.start(calls);
                    }));
    house().stock("mug", "BER", 5);
    house().stock("pot", "LEI", 5);
    house().start();
  }

  @AfterEach
  void close() throws IOException {
    janitor.close();
    house().close();
    stores.close();
    premises.close();
  }

  private OrderHouse house() {
    return Objects.requireNonNull(built);
  }

  /// Three mugs of 9.90 and two pots of 9.90.
  private long handedOver() {
    long order = house().order(new Basket("c1", "tok_ok", Map.of("mug", 3, "pot", 2))).orderId();
    house().awaitSettled(order);
    return order;
  }

  private PaymentView payment(long order) {
    return house().parts().payments().ofOrder(order).orElseThrow();
  }

  private String disputed(long order, long minorUnits) {
    String dispute = premises.dispute(payment(order).gatewayReference().orElseThrow(), minorUnits);
    tell(dispute);
    Eventually.until("the bank has it", () -> payment(order).disputed().minorUnits() == minorUnits);
    return dispute;
  }

  private void tell(String dispute) {
    inbox.take(
        "stripe",
        new DisputeNote("evt_" + notes.incrementAndGet(), "charge.dispute", dispute, null));
  }

  private void decide(String dispute, boolean shopWins) {
    premises.decide(dispute, shopWins);
    tell(dispute);
  }

  private EditResult edit(long order, Map<String, Integer> quantities) {
    EditOrder wish = new EditOrder(order, "k", 0, null, quantities, false, "support");
    return house().edits(nowhere()).edit(wish, LONG);
  }

  private static Function<QuoteCommand, QuoteView> nowhere() {
    return command -> {
      throw new AssertionError("Nothing goes abroad: " + command);
    };
  }

  private List<String> types(long order) {
    return house().find(order).timeline().stream().map(OrderView.TimelineEntry::type).toList();
  }

  /// The units in parcels that are not cancelled.
  private List<List<String>> parcels() {
    return premises.rows(
        "fulfilment",
        "select sum(l.quantity) from shipment s join shipment_line l on l.shipment_id = s.id"
            + " where s.state <> 'CANCELLED'");
  }

  private long refundedAtTheGateway(long order) {
    return premises.gatewayRows().stream()
        .filter(row -> row.order().equals(Long.toString(order)))
        .mapToLong(Premises.GatewayRow::refunded)
        .sum();
  }

  @Test
  void nothingIsChangedWhileTheBankHasTheMoney() {
    long order = handedOver();
    String dispute = disputed(order, PAID);

    assertThat(edit(order, Map.of("mug", 1))).isEqualTo(new Refused(EditRefusal.DISPUTED));

    assertThat(parcels()).containsExactly(List.of("5"));
    assertThat(house().find(order).amounts().total().minorUnits()).isEqualTo(PAID);
    assertThat(house().find(order).held()).isFalse();
    decide(dispute, true);
    Eventually.until("the bank gave it back", () -> payment(order).disputed().isZero());
    assertThat(edit(order, Map.of("mug", 1))).isEqualTo(new Done());
    Eventually.until("given back once", () -> refundedAtTheGateway(order) == 2 * 990);
  }

  @Test
  void aDisputeIsToldToStaffOnTheOrdersTimelineOnceAndNotToTheShopper() {
    long order = handedOver();
    String dispute = disputed(order, 3 * 990);
    tell(dispute);
    decide(dispute, true);
    tell(dispute);

    Eventually.until("it is told", () -> types(order).contains("payment.dispute-won"));
    assertThat(types(order).stream().filter(type -> type.startsWith("payment.dispute")))
        .containsExactly("payment.dispute-opened", "payment.dispute-won");
    OrderView now = house().find(order);
    assertThat(
            now.timeline().stream()
                .filter(entry -> !TimelineWords.isForShoppers(entry))
                .map(entry -> TimelineWords.staffText(entry, Locale.ENGLISH)))
        .containsExactly(
            "The bank has €29.70 of the payment because of dispute %s at stripe. Nothing of that can"
                    .formatted(dispute)
                + " go back to the shopper until it is decided.",
            "€29.70 of dispute %s at stripe are the shop’s again.".formatted(dispute));
  }

  /// Stripe refunds nothing of a charge that is charged back, also what is not disputed of it.
  @Test
  void aChangeWhoseRefundTheGatewayRefusesGoesOnAndSaysSo() {
    long order = handedOver();
    disputed(order, 3 * 990);

    assertThat(edit(order, Map.of("mug", 1))).isEqualTo(new Done());

    assertThat(parcels()).containsExactly(List.of("3"));
    assertThat(house().find(order).amounts().total().minorUnits()).isEqualTo(3 * 990);
    assertThat(types(order)).contains("order.edited", "order.edit-refund-failed");
    assertThat(refundedAtTheGateway(order)).isZero();
  }

  @Test
  void whatIsDisputedDuringAChangeIsPromisedAndSentWhenTheDisputeIsWon() {
    long order = handedOver();
    meanwhile.set(() -> opened = disputed(order, PAID));

    assertThat(edit(order, Map.of("mug", 1))).isEqualTo(new Done());

    assertThat(parcels()).containsExactly(List.of("3"));
    assertThat(house().find(order).amounts().total().minorUnits()).isEqualTo(3 * 990);
    assertThat(house().find(order).timeline())
        .anySatisfy(
            entry -> {
              assertThat(entry.type()).isEqualTo("order.edit-refund-waits");
              assertThat(entry.detail()).isEqualTo(2 * 990 + " EUR");
            });
    assertThat(refundedAtTheGateway(order)).isZero();
    decide(opened, true);
    Eventually.until("it is sent", () -> refundedAtTheGateway(order) == 2 * 990);
    Eventually.until("it is told", () -> types(order).contains("payment.refunded"));
  }

  @Test
  void whatIsLostDuringAChangeIsNotSentASecondTime() {
    long order = handedOver();
    meanwhile.set(() -> opened = disputed(order, PAID));
    assertThat(edit(order, Map.of("mug", 1))).isEqualTo(new Done());

    decide(opened, false);

    Eventually.until(
        "it is lost",
        () ->
            premises.rows("payment", "select state from dispute").equals(List.of(List.of("LOST"))));
    house().parts().payments().lookAgain(order).join();
    assertThat(refundedAtTheGateway(order)).isZero();
  }

  @Test
  void aChangeGoesOnWhenTheMoneyWasGivenBackMeanwhileAndSaysSo() {
    long order = handedOver();
    meanwhile.set(() -> giveBackByHand(order));

    assertThat(edit(order, Map.of("mug", 1))).isEqualTo(new Done());

    assertThat(parcels()).containsExactly(List.of("3"));
    assertThat(types(order)).contains("order.edited", "order.edit-refund-failed");
    assertThat(refundedAtTheGateway(order)).isEqualTo(PAID);
  }

  private void giveBackByHand(long order) {
    house()
        .parts()
        .payments()
        .refundParts(List.of(new RefundPart(order, 1, Money.of(PAID, "EUR"))))
        .getFirst()
        .join();
  }
}
