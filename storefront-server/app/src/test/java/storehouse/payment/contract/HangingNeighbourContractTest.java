package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.HangingGateway;
import storehouse.payment.PaymentStatus;
import storehouse.payment.gateway.WebhookNote;
import storehouse.payment.gateway.WebhookNote.Claim;
import storehouse.platform.saga.Outcome;
import storehouse.testing.Eventually;

/// A gateway that takes requests and answers none keeps nobody waiting who pays on another.
@Tag("database")
class HangingNeighbourContractTest {

  /// More than may be asked at once.
  private static final int CROWD = 300;

  private static final int LOOKS = 100;

  private final GatewayDesk neighbours = Desk.STRIPE.open();
  private final HangingGateway neighbour = new HangingGateway("neighbour", neighbours.gateway());

  @ParameterizedTest
  @EnumSource(Desk.class)
  void ordersOnThisGatewayAreSettledWhileTheOtherHangs(Desk which) throws Exception {
    try (Till till = new Till(which.open(), List.of(neighbour))) {
      List<AuthorisePayment> old = captured(till, LOOKS);
      neighbour.hang();
      List<AuthorisePayment> crowd = new ArrayList<>();
      List<CompletableFuture<Outcome>> waiting = new ArrayList<>();
      for (int i = 0; i < CROWD; i++) {
        crowd.add(onNeighbour(till));
        waiting.addAll(till.node().payments().authorise(List.of(crowd.getLast())));
      }
      old.forEach(order -> newsOf(till, order));
      Eventually.until("the neighbour has all it takes", () -> neighbour.hanging() == 128);

      AuthorisePayment order = till.order("tok_ok");
      assertThat(Till.settled(() -> till.node().authorise(order))).isEqualTo(Outcome.DONE);
      assertThat(Till.settled(() -> till.node().capture(order.orderId()))).isEqualTo(Outcome.DONE);
      Eventually.until("newcomers are let go", () -> isLetGo(till, onNeighbour(till)));

      neighbour.goOn();
      waiting.forEach(CompletableFuture::join);
      for (AuthorisePayment late : crowd) {
        assertThat(Till.settled(() -> till.node().authorise(late))).isEqualTo(Outcome.DONE);
      }
    } finally {
      neighbours.close();
    }
  }

  /// An order is not kept in a line that does not move: it is tried again later.
  private static boolean isLetGo(Till till, AuthorisePayment order) {
    return till.node().payments().authorise(List.of(order)).getFirst().getNow(Outcome.DONE)
        instanceof Outcome.Unknown;
  }

  private List<AuthorisePayment> captured(Till till, int count) {
    List<AuthorisePayment> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      AuthorisePayment order = onNeighbour(till);
      assertThat(till.node().authorise(order)).isEqualTo(Outcome.DONE);
      assertThat(till.node().capture(order.orderId())).isEqualTo(Outcome.DONE);
      orders.add(order);
    }
    return orders;
  }

  private static AuthorisePayment onNeighbour(Till till) {
    AuthorisePayment order = till.order("tok_ok");
    return new AuthorisePayment(
        order.orderId(),
        order.orderNumber(),
        order.amount(),
        "neighbour",
        order.token(),
        order.returnUrl());
  }

  /// What the neighbour tells has to be looked at there.
  private static void newsOf(Till till, AuthorisePayment order) {
    assertThat(till.node().view(order.orderId()).status()).isEqualTo(PaymentStatus.CAPTURED);
    till.node()
        .inbox()
        .take(
            "neighbour",
            new WebhookNote(
                "news-" + order.orderId(),
                "charge.refunded",
                order.orderId(),
                till.reference(order.orderId()).id(),
                order.amount(),
                Claim.REFUNDED));
  }
}
