package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.platform.saga.Outcome;

class WaysToPayTest {

  private static final Currency EURO = Currency.getInstance("EUR");

  private final FakeGateway adyen = FakeGateway.withCardFields("adyen");
  private final FakeGateway paypal = FakeGateway.wallet("paypal", "PayPal");
  private Till till;
  private Till.Node node;

  @BeforeEach
  void open() throws IOException {
    till = Till.open();
    node =
        till.node(List.of(till.stripeGateway(), adyen, paypal), "EUR:adyen,stripe,paypal;*:stripe");
  }

  @AfterEach
  void close() throws IOException {
    node.close();
    till.close();
  }

  private List<String> offered() {
    return node.payments().waysToPay(EURO, "DE").stream().map(WayToPay::gateway).toList();
  }

  private Outcome payOnAdyen() {
    AuthorisePayment order = Till.order("tok_ok");
    return Till.authorise(
        node,
        new AuthorisePayment(
            order.orderId(),
            order.orderNumber(),
            order.amount(),
            "adyen",
            order.token(),
            order.returnUrl()));
  }

  @Test
  void eachWaySaysWhatTheShopperMeetsThere() {
    assertThat(node.payments().waysToPay(EURO, "DE"))
        .contains(
            new WayToPay(
                "adyen",
                new WayToPay.CardFields(
                    CardLibraries.of("adyen"),
                    new WayToPay.HostedPage(URI.create("http://adyen.test/hosted")))),
            new WayToPay("paypal", new WayToPay.Redirect("PayPal")));
    assertThat(node.payments().wallet("paypal")).contains("PayPal");
    assertThat(node.payments().wallet("stripe")).isEmpty();
  }

  @Test
  void whatIsNotOfferedSomewhereIsStillAGatewayOfTheShop() {
    assertThat(node.payments().offers("adyen")).isTrue();
    assertThat(node.payments().offers("adyen", EURO, "DE")).isTrue();
    assertThat(node.payments().offers("adyen", Currency.getInstance("USD"), "US")).isFalse();
    assertThat(node.payments().offers("klarna")).isFalse();
  }

  @Test
  void aGatewayThatDoesNotAnswerGoesToTheEndAndComesBackWhenItDoes() {
    assertThat(offered()).containsExactly("adyen", "stripe", "paypal");

    adyen.answers(false);
    for (int order = 0; order < 6; order++) {
      assertThat(payOnAdyen()).isInstanceOf(Outcome.Unknown.class);
    }
    assertThat(offered()).containsExactly("stripe", "paypal", "adyen");

    adyen.answers(true);
    for (int order = 0; order < 20; order++) {
      assertThat(payOnAdyen()).isEqualTo(Outcome.refused("payment.declined"));
    }
    assertThat(offered()).containsExactly("adyen", "stripe", "paypal");
  }
}
