package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.PaymentView;
import storehouse.payment.contract.GatewayDesk.Request;
import storehouse.payment.contract.GatewayDesk.Standing;
import storehouse.payment.contract.Till.Node;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// What the parts of the contract share. Each part runs unchanged on every gateway.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GatewayContract {

  static final long AMOUNT = 3_490;

  @Parameter @Nullable Desk gateway;

  private @Nullable GatewayDesk desk;
  private @Nullable Till till;

  @BeforeParameterizedClassInvocation
  void open(Desk which) throws IOException {
    desk = which.open();
    till = new Till(desk);
  }

  @AfterParameterizedClassInvocation
  void close() throws Exception {
    till().close();
  }

  Till till() {
    return Objects.requireNonNull(till);
  }

  Node node() {
    return till().node();
  }

  GatewayDesk desk() {
    return Objects.requireNonNull(desk);
  }

  AuthorisePayment order(String token) {
    return till().order(token);
  }

  PaymentView view(AuthorisePayment order) {
    return node().view(order.orderId());
  }

  /// The only payment that the gateway has for the order.
  Standing standing(AuthorisePayment order) {
    List<Standing> standings = desk().standings(order.orderId());
    assertThat(standings).hasSize(1);
    return standings.getFirst();
  }

  /// An order whose payment is captured.
  AuthorisePayment captured(String token) {
    AuthorisePayment order = order(token);
    assertThat(Till.settled(() -> node().authorise(order))).isEqualTo(Outcome.DONE);
    assertThat(capture(order)).isEqualTo(Outcome.DONE);
    return order;
  }

  Outcome capture(AuthorisePayment order) {
    return Till.settled(() -> node().capture(order.orderId()));
  }

  Outcome release(AuthorisePayment order) {
    return Till.settled(() -> node().release(order.orderId()));
  }

  Outcome refund(AuthorisePayment order) {
    return Till.settled(() -> node().refund(order.orderId()));
  }

  /// Nothing is held or kept at the gateway, whatever was taken before.
  void isFreeOfMoney(AuthorisePayment order) {
    Eventually.until(
        "the gateway has no money of the order",
        () ->
            desk().standings(order.orderId()).stream()
                .allMatch(
                    standing ->
                        standing.held() == 0 && standing.refunded() == standing.captured()));
  }

  /// The next such request is answered with this fault.
  void plan(String fault, Request request) {
    desk().plan(fault, request, "");
  }
}
