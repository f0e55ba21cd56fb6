package storehouse.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.http.JsonBody;
import storehouse.payment.gateway.http.Reply;

class StripeAnswersTest {

  @Test
  void whatStripeSaysInItsOwnWordsIsNotLogged() {
    Reply.Answered refused =
        new Reply.Answered(
            409,
            JsonBody.of(
                "{\"error\": {\"type\": \"invalid_request_error\", \"code\": \"lock_timeout\","
                    + " \"message\": \"pm_secret of Ada Lovelace is locked\"}}"));

    assertThat(StripeAnswers.lost(refused))
        .isEqualTo(new GatewayAnswer.Lost(false, "409 invalid_request_error lock_timeout"));
  }
}
