package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.capture;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.flow.OldTokens;
import storehouse.platform.Ids;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.saga.Outcome;

@Tag("database")
class OldTokensTest {

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

  private static String token(long orderId) {
    return till.stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (var select =
                  tx.connection()
                      .prepareStatement("select token from payment where order_id = ?")) {
                select.setLong(1, orderId);
                try (var row = select.executeQuery()) {
                  assertThat(row.next()).isTrue();
                  return row.getString("token");
                }
              }
            });
  }

  private static OldTokens in(int days) {
    return new OldTokens(till.stores, Clock.offset(Clock.systemUTC(), Duration.ofDays(days)));
  }

  @Test
  void whatWasPaidWithIsForgottenAfterNinetyDaysAndThePaymentIsNot() {
    AuthorisePayment order =
        new AuthorisePayment(
            Ids.next(), "S-1", Money.of(3_490, "EUR"), "stripe", "tok_ok", "http://127.0.0.1:1/");
    authorise(node, order);

    assertThat(in(89).deleteSome()).isFalse();
    assertThat(token(order.orderId())).isEqualTo("tok_ok");

    OldTokens muchLater = in(91);
    muchLater.deleteSome();
    assertThat(token(order.orderId())).isEmpty();
    assertThat(muchLater.deleteSome()).isFalse();
    assertThat(capture(node, order.orderId())).isInstanceOf(Outcome.Done.class);
  }
}
