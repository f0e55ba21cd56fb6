package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.RefundOrder;

/// What Adyen refuses because of what is in the request, it refuses on each repeat.
class AdyenRefusalsTest {

  private static final GatewayReference NOBODYS = new GatewayReference("S-1/1", "AAAAAAAAAAAAAAAA");
  private static final Money AMOUNT = Money.of(990, "EUR");

  @Test
  void refusedRequestIsAnAnswer() throws IOException {
    try (AdyenDesk desk = new AdyenDesk(Clock.systemUTC())) {
      Gateway adyen = desk.gateway();

      assertThat(adyen.capture(NOBODYS, AMOUNT, true, "key-1"))
          .isInstanceOf(GatewayAnswer.CaptureRefused.class);
      assertThat(adyen.refund(NOBODYS, new RefundOrder(1, "refund-1", AMOUNT), "key-2"))
          .isInstanceOf(GatewayAnswer.RefundRefused.class);
      assertThat(adyen.cancel(NOBODYS, "key-3"))
          .isInstanceOfSatisfying(
              GatewayAnswer.Lost.class, lost -> assertThat(lost.keySpent()).isTrue());
    }
  }
}
