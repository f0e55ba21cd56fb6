package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.capture;
import static storehouse.payment.Till.order;
import static storehouse.payment.Till.view;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.PaymentAct.Kind;
import storehouse.payment.PaymentIntervention.Done;
import storehouse.payment.PaymentIntervention.NotNow;
import storehouse.payment.PaymentIntervention.Proposed;
import storehouse.payment.PaymentIntervention.UnderWay;
import storehouse.payment.PaymentIntervention.UnknownPayment;
import storehouse.payment.PaymentIntervention.WhyNot;
import storehouse.testing.Eventually;

@Tag("database")
class PaymentInterventionsTest {

  private static Till till;
  private static Till.Node node;

  @BeforeAll
  static void open() throws IOException {
    till = Till.open();
    node = till.node();
  }

  @AfterAll
  static void close() throws IOException {
    node.close();
    till.close();
  }

  private static long authorised() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);
    return order.orderId();
  }

  private static long captured() {
    long id = authorised();
    capture(node, id);
    return id;
  }

  private static PaymentWish wish(long orderId, String key) {
    return new PaymentWish(orderId, "support", "asked for it", key);
  }

  private static PaymentIntervention refund(long orderId, long cents, String key) {
    return node.desk().acts().refund(wish(orderId, key), Money.of(cents, "EUR"));
  }

  private static PaymentFile file(long orderId) {
    return node.desk().files().open(orderId).orElseThrow();
  }

  private static List<Kind> acts(long orderId) {
    return file(orderId).acts().stream().map(PaymentAct::kind).toList();
  }

  private static long refunded(long orderId) {
    return till.intents(orderId).getFirst().getInt("refunded");
  }

  @Test
  void anAuthorisationIsReleasedWithTheNameOfWhoDidIt() {
    long id = authorised();
    assertThat(node.desk().acts().release(wish(id, "a"))).isEqualTo(new Done());

    assertThat(view(node, id).status()).isEqualTo(PaymentStatus.VOIDED);
    assertThat(file(id).acts().getFirst().kind()).isEqualTo(Kind.VOID);
    assertThat(file(id).acts().getFirst().actor()).isEqualTo("support");
    assertThat(node.desk().acts().release(wish(id, "b")))
        .isEqualTo(new NotNow(WhyNot.NOTHING_HELD));
    assertThat(till.intents(id).getFirst().getString("status")).isEqualTo("canceled");
  }

  @Test
  void whatWasCapturedIsNotReleased() {
    long id = captured();
    assertThat(node.desk().acts().release(wish(id, "a")))
        .isEqualTo(new NotNow(WhyNot.PAYMENT_CAPTURED));
    assertThat(refunded(id)).isZero();
    assertThat(acts(id)).isEmpty();
  }

  @Test
  void aDoubleClickRefundsOnce() {
    long id = captured();
    List<CompletableFuture<PaymentIntervention>> clicks =
        IntStream.range(0, 8)
            .mapToObj(_ -> CompletableFuture.supplyAsync(() -> refund(id, 1_000, "click")))
            .toList();

    assertThat(clicks).allSatisfy(click -> assertThat(click.join()).isEqualTo(new Done()));
    assertThat(refunded(id)).isEqualTo(1_000);
    assertThat(acts(id)).containsExactly(Kind.REFUND);
    assertThat(refund(id, 1_000, "another")).isEqualTo(new Done());
    assertThat(refunded(id)).isEqualTo(2_000);
    assertThat(refund(id, 1_490, "rest")).isEqualTo(new Done());
    assertThat(refund(id, 1_490, "rest")).as("also when nothing is left").isEqualTo(new Done());
    assertThat(node.payments().givenBackByHand(List.of(id, 7L)))
        .isEqualTo(Map.of(id, Money.of(3_490, "EUR")));
    assertThat(file(id).refunds())
        .extracting(PaymentRefundView::stage)
        .containsOnly(PaymentRefundView.Stage.DONE)
        .hasSize(3);
  }

  @Test
  void aKeyIsNotUsedForAnotherAmount() {
    long id = captured();
    refund(id, 500, "key");
    assertThat(refund(id, 600, "key")).isEqualTo(new NotNow(WhyNot.IDEMPOTENCY_KEY_REUSED));
    assertThat(refunded(id)).isEqualTo(500);
  }

  @Test
  void noMoreIsGivenBackThanIsLeft() {
    long id = captured();
    refund(id, 2_000, "a");
    assertThat(refund(id, 1_491, "b")).isEqualTo(new NotNow(WhyNot.NOTHING_LEFT));
    assertThat(refund(authorised(), 100, "c")).isEqualTo(new NotNow(WhyNot.PAYMENT_NOT_CAPTURED));
    assertThat(node.desk().acts().refund(wish(id, "d"), Money.of(1, "USD")))
        .isEqualTo(new NotNow(WhyNot.OTHER_CURRENCY));
    assertThat(refund(7, 100, "e")).isEqualTo(new UnknownPayment());
  }

  @Test
  void aRefundWhoseAnswerIsLostIsSentUntilTheGatewayShowsIt() {
    long id = captured();
    till.plan("lost-before-applying", "/v1/refunds");
    assertThat(refund(id, 700, "a")).isEqualTo(new UnderWay());
    assertThat(till.owesLook(id)).isTrue();

    assertThat(node.desk().acts().askAgain(id)).isEqualTo(new Done());
    assertThat(refunded(id)).isEqualTo(700);
    assertThat(till.owesLook(id)).isFalse();
  }

  @Test
  void aLargeRefundNeedsASecondPerson() {
    long id = captured();
    assertThat(refund(id, 2_001, "a")).isEqualTo(new Proposed());
    assertThat(refund(id, 2_001, "a")).as("the same click again").isEqualTo(new Proposed());
    assertThat(refund(id, 2_002, "b")).isEqualTo(new NotNow(WhyNot.ALREADY_PROPOSED));
    assertThat(refunded(id)).isZero();
    PaymentProposal proposal = file(id).proposal().orElseThrow();

    assertThat(node.desk().acts().approve(id, proposal.id(), "Support"))
        .isEqualTo(new NotNow(WhyNot.SECOND_PERSON_NEEDED));
    assertThat(node.desk().acts().approve(id, proposal.id(), "finance")).isEqualTo(new Done());
    assertThat(refunded(id)).isEqualTo(2_001);
    assertThat(node.payments().givenBackByHand(List.of(id))).containsKey(id);
    assertThat(file(id).proposal()).isEmpty();
    assertThat(acts(id)).containsExactly(Kind.REFUND_PROPOSED, Kind.REFUND_APPROVED);
    assertThat(node.desk().acts().approve(id, proposal.id(), "finance"))
        .isEqualTo(new NotNow(WhyNot.PROPOSAL_CHANGED));
  }

  @Test
  void aProposalThatIsRefusedGivesNothingBack() {
    long id = captured();
    refund(id, 2_500, "a");
    long proposal = file(id).proposal().orElseThrow().id();
    assertThat(node.desk().proposals().decline(id, proposal, "finance")).isEqualTo(new Done());

    assertThat(refunded(id)).isZero();
    assertThat(acts(id)).containsExactly(Kind.REFUND_PROPOSED, Kind.REFUND_DECLINED);
    Eventually.until("nothing is owed", () -> !till.owesLook(id));
  }

  @Test
  void nothingIsDoneToAPaymentOfWhichNobodyKnowsHowItStands() {
    AuthorisePayment order = order("tok_timeout_not_applied");
    authorise(node, order);
    assertThat(node.desk().acts().release(wish(order.orderId(), "a")))
        .isEqualTo(new NotNow(WhyNot.PAYMENT_UNKNOWN));
    assertThat(refund(order.orderId(), 100, "b")).isEqualTo(new NotNow(WhyNot.PAYMENT_UNKNOWN));
    assertThat(
            node.desk()
                .proposals()
                .resolve(wish(9, "c"), PaymentVerdict.CAPTURED, Optional.empty()))
        .isEqualTo(new UnknownPayment());
  }
}
