package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

class LostAnswersTest {
  private final MovableClock clock = new MovableClock();
  private RawShop shop;

  @BeforeEach
  void start() throws IOException {
    shop = RawShop.unheard(clock);
  }

  @AfterEach
  void stop() throws IOException {
    shop.close();
  }

  @Test
  void anAppliedPaymentIsLostOnceAndThenReplayed() throws IOException {
    var keyed = shop.keyed("authorise-1");
    var body = RawShop.manual("tok_timeout_applied");
    assertThatThrownBy(() -> keyed.pay(body)).isInstanceOf(IOException.class);
    assertThat(shop.books()).hasSize(1);

    var repeat = keyed.pay(body);
    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(repeat.headers().firstValue("Idempotency-Key")).hasValue("authorise-1");
    assertThat(Calls.body(repeat).path("pspReference"))
        .isEqualTo(shop.books().get(0).path("pspReference"));
    assertThat(shop.books()).hasSize(1);
  }

  @Test
  void aPaymentThatNeverArrivedLeavesNothingAndARepeatSucceeds() throws IOException {
    var keyed = shop.keyed("authorise-2");
    var body = RawShop.manual("tok_timeout_not_applied");
    assertThatThrownBy(() -> keyed.pay(body)).isInstanceOf(IOException.class);
    assertThat(shop.books()).isEmpty();
    assertThat(Calls.body(keyed.pay(body)).path("resultCode").asText()).isEqualTo("Authorised");
  }

  @Test
  void aPassingErrorSaysSoAndIsNotKept() throws IOException {
    shop.sim("faults", "{\"fault\":\"unavailable\",\"route\":\"/payments\"}");
    var keyed = shop.keyed("authorise-3");
    var failed = keyed.pay(RawShop.manual("tok_ok"));
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.headers().firstValue("Transient-Error")).hasValue("true");
    assertThat(keyed.pay(RawShop.manual("tok_ok")).statusCode()).isEqualTo(200);
  }

  @Test
  void aPaymentThatWasAppliedBehindAnErrorIsNotMadeTwice() throws IOException {
    shop.sim("faults", "{\"fault\":\"unavailable-after-applying\",\"route\":\"/payments\"}");
    var keyed = shop.keyed("authorise-4");
    assertThat(keyed.pay(RawShop.manual("tok_ok")).statusCode()).isEqualTo(500);
    assertThat(keyed.pay(RawShop.manual("tok_ok")).statusCode()).isEqualTo(200);
    assertThat(shop.books()).hasSize(1);
  }

  @Test
  void aRequestThatFailsValidationIsReplayedUnderItsKey() throws IOException {
    var keyed = shop.keyed("authorise-5");
    var first = keyed.pay("{\"merchantAccount\":\"TestMerchant\"}");
    assertThat(first.statusCode()).isEqualTo(422);
    var corrected = keyed.pay(RawShop.manual("tok_ok"));
    assertThat(corrected.statusCode()).isEqualTo(422);
    assertThat(corrected.body()).isEqualTo(first.body());
  }

  @Test
  void theKeyAloneDecidesAndOtherContentsGetTheFirstAnswer() throws IOException {
    var keyed = shop.keyed("authorise-6");
    var first = keyed.pay(RawShop.manual("tok_ok"));
    assertThat(keyed.pay(RawShop.manual("tok_declined")).body()).isEqualTo(first.body());
  }

  @Test
  void theSameKeyInFlightIsToldToComeBack() throws Exception {
    var keyed = shop.keyed("slow-7");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> keyed.pay(RawShop.manual("tok_slow")));
      var second = threads.submit(() -> keyed.pay(RawShop.manual("tok_slow")));
      var early = first.get().statusCode() == 200 ? second.get() : first.get();
      assertThat(early.statusCode()).isEqualTo(422);
      assertThat(Calls.body(early).path("errorCode").asText()).isEqualTo("704");
      assertThat(early.headers().firstValue("Transient-Error")).hasValue("true");
    }
    assertThat(shop.books()).hasSize(1);
  }

  @Test
  void aKeyIsForgottenAfterSevenDays() throws IOException {
    var keyed = shop.keyed("authorise-8");
    var first = keyed.authorised(RawShop.manual("tok_ok"));
    clock.pass(Duration.ofDays(7).minusSeconds(1));
    assertThat(keyed.authorised(RawShop.manual("tok_ok"))).isEqualTo(first);
    clock.pass(Duration.ofSeconds(1));
    assertThat(keyed.authorised(RawShop.manual("tok_ok"))).isNotEqualTo(first);
  }

  @Test
  void aKeyHasAtMost64Characters() throws IOException {
    assertThat(shop.keyed("k".repeat(64)).pay(RawShop.manual("tok_ok")).statusCode())
        .isEqualTo(200);
    assertThat(shop.keyed("k".repeat(65)).pay(RawShop.manual("tok_ok")).statusCode())
        .isEqualTo(422);
  }
}
