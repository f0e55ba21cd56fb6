package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.capture;
import static storehouse.payment.Till.order;
import static storehouse.payment.Till.view;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.payment.PaymentIntervention.Done;
import storehouse.payment.PaymentIntervention.NotNow;
import storehouse.payment.PaymentIntervention.Proposed;
import storehouse.payment.PaymentIntervention.WhyNot;
import storehouse.platform.saga.Outcome;

/// Two people say what the gateway does not.
@Tag("database")
class ClearedUpPaymentsTest {

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

  private static long unknown(String lostAt) {
    AuthorisePayment order = order("tok_ok");
    if (lostAt.equals("/capture")) {
      authorise(node, order);
    }
    till.plan("lost-before-applying", lostAt);
    if (lostAt.equals("/capture")) {
      capture(node, order.orderId());
    } else {
      authorise(node, order);
    }
    assertThat(view(node, order.orderId()).status()).isEqualTo(PaymentStatus.UNKNOWN);
    return order.orderId();
  }

  private static PaymentIntervention propose(long id, PaymentVerdict verdict, String... reference) {
    return node.desk()
        .proposals()
        .resolve(
            new PaymentWish(id, "support", "seen there", verdict.name()),
            verdict,
            List.of(reference).stream().findFirst());
  }

  private static PaymentIntervention approve(long id) {
    long proposal = file(id).proposal().orElseThrow().id();
    return node.desk().acts().approve(id, proposal, "support2");
  }

  private static PaymentFile file(long id) {
    return node.desk().files().open(id).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "AUTHORISED, AUTHORISED, Authorised",
    "CAPTURED, CAPTURED, Authorised Captured",
    "DECLINED, DECLINED, Declined",
    "VOIDED, EXPIRED, Voided"
  })
  void anUnknownPaymentIsWhatTwoPeopleRead(
      PaymentVerdict verdict, PaymentStatus status, String events) {
    long id = unknown("/confirm");
    assertThat(propose(id, verdict)).isEqualTo(new Proposed());
    assertThat(view(node, id).status()).isEqualTo(PaymentStatus.UNKNOWN);

    assertThat(approve(id)).isEqualTo(new Done());
    assertThat(view(node, id).status()).isEqualTo(status);
    assertThat(String.join(" ", till.events(id))).isEqualTo(events);
    assertThat(file(id).proposal()).isEmpty();
    assertThat(file(id).acts())
        .extracting(act -> act.kind() + " " + act.actor() + " " + act.verdict().orElseThrow())
        .containsExactly(
            "RESOLVE_PROPOSED support " + verdict, "RESOLVE_APPROVED support2 " + verdict);
  }

  @Test
  void theOrderGoesOnFromThere() {
    long id = unknown("/capture");
    propose(id, PaymentVerdict.CAPTURED);
    approve(id);

    assertThat(capture(node, id)).isEqualTo(Outcome.DONE);
    assertThat(view(node, id).captured()).isEqualTo(view(node, id).amount());
  }

  @Test
  void whatContradictsWhatIsKnownIsNotProposed() {
    long id = unknown("/capture");
    assertThat(propose(id, PaymentVerdict.DECLINED))
        .isEqualTo(new NotNow(WhyNot.VERDICT_DOES_NOT_FIT));
    assertThat(propose(id, PaymentVerdict.AUTHORISED)).isEqualTo(new Proposed());
  }

  @Test
  void theReferenceIsNeededWhereTheShopHasNone() {
    AuthorisePayment order = order("tok_ok");
    till.plan("lost-before-applying", "/v1/payment_intents");
    authorise(node, order);
    long id = order.orderId();

    assertThat(propose(id, PaymentVerdict.CAPTURED))
        .isEqualTo(new NotNow(WhyNot.REFERENCE_MISSING));
    assertThat(propose(id, PaymentVerdict.CAPTURED, "pi_found_there")).isEqualTo(new Proposed());
    assertThat(approve(id)).isEqualTo(new Done());
    assertThat(view(node, id).gatewayReference()).contains("pi_found_there");
  }

  @Test
  void whatTheGatewayToldMeanwhileCountsMore() {
    long id = unknown("/confirm");
    propose(id, PaymentVerdict.DECLINED);
    node.payments().refresh(id);
    PaymentStatus told = view(node, id).status();
    assertThat(told).isNotEqualTo(PaymentStatus.UNKNOWN);

    assertThat(approve(id)).isEqualTo(new NotNow(WhyNot.PAYMENT_KNOWN));
    assertThat(view(node, id).status()).isEqualTo(told);
    assertThat(file(id).proposal()).isEmpty();
    assertThat(propose(id, PaymentVerdict.CAPTURED)).isEqualTo(new NotNow(WhyNot.PAYMENT_KNOWN));
  }

  @Test
  void whoProposedCannotAgree() {
    long id = unknown("/confirm");
    propose(id, PaymentVerdict.CAPTURED);
    long proposal = file(id).proposal().orElseThrow().id();
    assertThat(node.desk().acts().approve(id, proposal, "SUPPORT"))
        .isEqualTo(new NotNow(WhyNot.SECOND_PERSON_NEEDED));
    assertThat(node.desk().files().overview().proposed()).isPositive();
    assertThat(Optional.of(view(node, id).status())).contains(PaymentStatus.UNKNOWN);
  }
}
