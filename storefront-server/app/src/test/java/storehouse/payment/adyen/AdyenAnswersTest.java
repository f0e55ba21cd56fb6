package storehouse.payment.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.http.JsonBody;
import storehouse.payment.gateway.http.Reply;

class AdyenAnswersTest {

  @Test
  void whatAdyenSaysInItsOwnWordsIsNotLogged() {
    Reply.Answered refused =
        new Reply.Answered(
            403,
            JsonBody.of(
                "{\"errorCode\": \"010\", \"errorType\": \"security\","
                    + " \"message\": \"Not allowed for Ada Lovelace\"}"));

    assertThat(AdyenAnswers.lost(refused))
        .isEqualTo(new GatewayAnswer.Lost(false, "403 security 010"));
  }
}
