package storehouse.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static storehouse.payment.Till.authorise;
import static storehouse.payment.Till.capture;
import static storehouse.payment.Till.order;
import static storehouse.payment.Till.view;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.platform.saga.Outcome;

/// An adapter that breaks down over an answer has sent a request all the same.
@Tag("database")
class BrokenAdapterTest {

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "capture"})
  void whatBecameOfTheRequestIsUnknownAndFoundOut(String request) throws IOException {
    try (Till till = Till.open();
        Till.Node broken =
            till.node(gateway -> InterruptedGateway.breakingDownAt(request, gateway));
        Till.Node sound = till.node()) {
      AuthorisePayment order = order("tok_ok");
      Outcome authorised = authorise(broken, order);
      Outcome last = request.equals("confirm") ? authorised : capture(broken, order.orderId());

      assertThat(last).isInstanceOf(Outcome.Unknown.class);
      assertThat(view(sound, order.orderId()).status()).isEqualTo(PaymentStatus.UNKNOWN);
      assertThat(till.owesLook(order.orderId())).isTrue();
      assertThat(authorise(sound, order)).isEqualTo(Outcome.DONE);
      assertThat(capture(sound, order.orderId())).isEqualTo(Outcome.DONE);
      assertThat(till.intents(order.orderId())).hasSize(1);
    }
  }
}
