package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import storehouse.model.Money;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.flow.StraySweep;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayFact;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.payment.stray.StrayCase;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;
import storehouse.testing.PassingTime;

/// A shop that is told of money which no order explains.
abstract class StrayContract {

  static final long AMOUNT = 3_490;
  static final Standing HELD = new Standing(AMOUNT, 0, 0);

  final PassingTime clock = new PassingTime();
  private @Nullable GatewayDesk opened;
  private @Nullable Till till;

  @AfterEach
  void close() throws Exception {
    till().close();
  }

  Till till() {
    return Objects.requireNonNull(till);
  }

  GatewayDesk desk() {
    return Objects.requireNonNull(opened);
  }

  StraySweep open(Desk gateway) throws IOException {
    opened = gateway.open(clock);
    till = new Till(desk(), clock);
    return till().strays(5);
  }

  /// An order that is there, and whose payment is.
  AuthorisePayment sold() {
    AuthorisePayment order = till().order("tok_ok");
    assertThat(till().node().authorise(order)).isEqualTo(Outcome.DONE);
    return order;
  }

  /// An order among others, whose payment only the gateway knows.
  AuthorisePayment lost() {
    sold();
    AuthorisePayment lost = till().order("tok_ok");
    authorised(lost);
    sold();
    isTold();
    return lost;
  }

  /// Authorised by a server whose store was lost with all it had written.
  GatewayReference authorised(AuthorisePayment lost) {
    return authorised(lost, till().mark());
  }

  GatewayReference authorised(AuthorisePayment lost, String shop) {
    GatewayOrder order =
        new GatewayOrder(
            lost.orderId(),
            lost.orderNumber(),
            lost.amount(),
            lost.token(),
            lost.returnUrl(),
            shop);
    Gateway gateway = desk().gateway();
    GatewayReference created = seen(gateway.create(order, "create-" + lost.orderId()));
    return seen(gateway.confirm(order, created, "confirm-" + lost.orderId()));
  }

  private static GatewayReference seen(GatewayAnswer answer) {
    return ((GatewayAnswer.Seen) answer).payment().reference();
  }

  Standing standing(AuthorisePayment order) {
    return desk().standings(order.orderId()).getFirst();
  }

  void isTold() {
    Eventually.until("the shop was told", () -> desk().owedWebhooks() == 0);
  }

  void isFreeOfMoney(AuthorisePayment order) {
    Eventually.until(
        "nothing is held or kept",
        () ->
            standing(order).held() == 0
                && standing(order).captured() == standing(order).refunded());
  }

  /// Until whatever can be given back without a person has been.
  void enoughTimePasses(StraySweep... sweeps) {
    for (Duration time :
        new Duration[] {
          Duration.ofMinutes(15), StrayCase.MINIMUM_AGE, StraySweep.SECOND_LOOK, Duration.ofDays(2)
        }) {
      clock.pass(time);
      for (StraySweep sweep : sweeps) {
        sweep.round();
      }
    }
  }

  /// What a webhook would say of this order if it were paid there.
  WebhookNote note(AuthorisePayment order, GatewayReference at) {
    boolean named = at.handle() != null && at.id().contains("/");
    GatewayReference told =
        named
            ? new GatewayReference(order.orderNumber() + "/" + order.orderId(), at.handle())
            : new GatewayReference(at.id(), null);
    GatewayFact fact =
        named
            ? new GatewayFact(
                GatewayFact.Kind.AUTHORISED,
                Objects.requireNonNull(at.handle()),
                order.amount(),
                at.handle(),
                null,
                null)
            : null;
    return new WebhookNote(
        "forged-" + order.orderId(),
        "AUTHORISATION",
        order.orderId(),
        told,
        order.amount(),
        false,
        Claim.AUTHORISED,
        fact);
  }

  static Money amount() {
    return Money.of(AMOUNT, "EUR");
  }
}
