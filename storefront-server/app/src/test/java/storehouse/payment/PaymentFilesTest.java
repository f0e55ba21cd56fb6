package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.capture;
import static storehouse.payment.Till.order;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.platform.Ids;

@Tag("database")
class PaymentFilesTest {

  private static Till till;
  private static Till.Node node;
  private static long authorised;
  private static long captured;
  private static long declined;
  private static long unknown;
  private static long challenged;

  @BeforeAll
  static void open() throws IOException {
    till = Till.open();
    node = till.node();
    authorised = authorised("tok_ok");
    captured = authorised("tok_ok");
    capture(node, captured);
    declined = authorised("tok_declined");
    challenged = authorised("tok_3ds");
    unknown = authorised("tok_timeout_not_applied");
    Till.release(node, 5);
  }

  private static long authorised(String token) {
    AuthorisePayment order = order(token);
    authorise(node, order);
    return order.orderId();
  }

  @AfterAll
  static void close() throws IOException {
    node.close();
    till.close();
  }

  private static List<Long> list(
      Optional<PaymentStanding> standing, Optional<String> gateway, long before, int limit) {
    return list(new PaymentQuery(standing, gateway, false, Duration.ZERO, before, limit));
  }

  private static List<Long> list(PaymentQuery query) {
    return node.desk().files().list(query).stream()
        .map(summary -> summary.payment().orderId())
        .toList();
  }

  @Test
  void theNewestComeFirstAndAPageFollowsTheOther() {
    assertThat(list(Optional.empty(), Optional.empty(), unknown + 1, 3))
        .containsExactly(unknown, challenged, declined);
    assertThat(list(Optional.empty(), Optional.empty(), declined, 3))
        .as("an order that was cancelled before it could be paid has no payment")
        .containsExactly(captured, authorised);
  }

  @Test
  void eachIsFoundWhereItStands() {
    assertThat(list(Optional.of(PaymentStanding.UNDER_WAY), Optional.empty(), 0, 9))
        .containsExactly(authorised);
    assertThat(list(Optional.of(PaymentStanding.CAPTURED), Optional.empty(), 0, 9))
        .containsExactly(captured);
    assertThat(list(Optional.of(PaymentStanding.DECLINED), Optional.of("stripe"), 0, 9))
        .containsExactly(declined);
    assertThat(list(Optional.of(PaymentStanding.REQUIRES_ACTION), Optional.empty(), 0, 9))
        .containsExactly(challenged);
    assertThat(list(Optional.of(PaymentStanding.UNKNOWN), Optional.empty(), 0, 9))
        .containsExactly(unknown);
    assertThat(node.desk().files().overview().unknown()).isEqualTo(1);
  }

  @Test
  void thoseOfAGatewayAreListedTogetherWhateverTheirState() {
    assertThat(list(Optional.empty(), Optional.of("stripe"), 0, 4))
        .containsExactly(unknown, challenged, declined, captured);
    assertThat(list(Optional.empty(), Optional.of("stripe"), captured, 4))
        .containsExactly(authorised);
    assertThat(list(Optional.empty(), Optional.of("adyen"), 0, 4)).isEmpty();
  }

  @Test
  void youngOnesAreLeftOutWhenOldOnesAreAskedFor() {
    AuthorisePayment young =
        new AuthorisePayment(
            Ids.next(), "S-young", Money.of(990, "USD"), "elsewhere", "tok_ok", "http://127.0.0.1");
    authorise(node, young);

    assertThat(list(Optional.empty(), Optional.of("elsewhere"), 0, 9))
        .containsExactly(young.orderId());
    assertThat(list(olderThan(Duration.ofMinutes(5), Optional.of("elsewhere")))).isEmpty();
    assertThat(list(olderThan(Duration.ofMinutes(5), Optional.empty())))
        .containsExactly(unknown, challenged, declined, captured, authorised);
  }

  private static PaymentQuery olderThan(Duration age, Optional<String> gateway) {
    return new PaymentQuery(Optional.empty(), gateway, false, age, 0, 9);
  }

  @Test
  void aFileHasEverythingThatIsKeptOfThePayment() {
    PaymentFile file = node.desk().files().open(captured).orElseThrow();

    assertThat(file.summary().orderNumber()).isEqualTo("S-" + captured);
    assertThat(file.summary().payment().status()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(file.exchanges()).extracting(GatewayExchange::status).containsExactly(200, 200, 200);
    assertThat(file.acts()).isEmpty();
    assertThat(file.proposal()).isEmpty();
    assertThat(node.desk().files().open(5)).isEmpty();
    assertThat(node.desk().files().open(4)).isEmpty();
  }
}
