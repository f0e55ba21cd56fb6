package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.capture;
import static storehouse.payment.Till.order;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.flow.OldExchanges;
import storehouse.payment.flow.Transcripts;
import storehouse.platform.persistence.StoreName;

@Tag("database")
class ExchangesTest {

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

  private static List<String> said(long orderId) {
    return till.stores
        .of(StoreName.PAYMENT)
        .read(
            tx -> {
              try (var select =
                  tx.connection()
                      .prepareStatement(
                          "select concat_ws(' ', method, path, status, request, response, why_lost)"
                              + " from payment_exchange where order_id = ? order by id")) {
                select.setLong(1, orderId);
                List<String> said = new ArrayList<>();
                try (var row = select.executeQuery()) {
                  while (row.next()) {
                    said.add(row.getString(1));
                  }
                }
                return said;
              }
            });
  }

  @Test
  void whatWasSaidIsKeptInItsOrderAndWithoutSecrets() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);
    capture(node, order.orderId());

    List<String> said = said(order.orderId());
    assertThat(said).hasSize(3);
    assertThat(said.getFirst())
        .startsWith("POST /v1/payment_intents 200 amount=3490&currency=eur&")
        .contains("metadata[order_id]=" + order.orderId())
        .contains("\"status\":\"requires_confirmation\"");
    assertThat(said.get(1)).contains("/confirm 200").contains("\"status\":\"requires_capture\"");
    assertThat(said.get(2)).contains("amount_to_capture=3490").contains("succeeded");
    assertThat(said).noneMatch(one -> one.contains("tok_ok") || one.contains("_secret_"));
    assertThat(said).noneMatch(one -> one.contains("sk_test") || one.contains("Bearer"));
  }

  @Test
  void anAnswerThatWasLostIsKeptAsLost() {
    AuthorisePayment order = order("tok_ok");
    till.plan("lost-after-applying", "/confirm");
    authorise(node, order);

    assertThat(said(order.orderId()).get(1)).contains("/confirm return_url=").contains("Exception");
  }

  @Test
  void nothingIsKeptWhereThatIsSwitchedOff() {
    Till.Node silent = till.node(new Transcripts("off", Clock.systemUTC()));
    AuthorisePayment order = order("tok_ok");
    authorise(silent, order);
    silent.close();

    assertThat(said(order.orderId())).isEmpty();
  }

  @Test
  void itIsDeletedAfterNinetyDays() {
    AuthorisePayment order = order("tok_ok");
    authorise(node, order);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(89));
    assertThat(new OldExchanges(till.stores, later).deleteSome()).isFalse();
    assertThat(said(order.orderId())).hasSize(2);

    Clock muchLater = Clock.offset(Clock.systemUTC(), Duration.ofDays(91));
    new OldExchanges(till.stores, muchLater).deleteSome();
    assertThat(said(order.orderId())).isEmpty();
  }
}
