package storehouse.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

class LostAnswersTest {
  private static final URI NO_SHOP = URI.create("http://127.0.0.1:9");

  private StripeSimulator stripe;
  private Calls calls;

  @BeforeEach
  void start() throws IOException {
    stripe =
        StripeSimulator.start(0, null, new StripeSimulator.WebhookTarget(NO_SHOP, "whsec_test"));
    calls = Calls.to(stripe.url(), "Authorization", "Bearer sk_test_1");
  }

  @AfterEach
  void stop() throws IOException {
    stripe.close();
  }

  private String created(String method) throws IOException {
    var response =
        calls.form(
            "/v1/payment_intents",
            "amount=1000&currency=eur&capture_method=manual&payment_method=" + method);
    return Calls.body(response).path("id").asText();
  }

  private JsonNode intent(String id) throws IOException {
    return Calls.body(calls.get("/v1/payment_intents/" + id));
  }

  @Test
  void anAppliedConfirmationIsLostOnceAndThenReplayed() throws IOException {
    var id = created("tok_timeout_applied");
    var confirm = "/v1/payment_intents/" + id + "/confirm";
    var keyed = calls.with("Idempotency-Key", "authorise-1");
    assertThatThrownBy(() -> keyed.form(confirm, "")).isInstanceOf(IOException.class);
    assertThat(intent(id).path("status").asText()).isEqualTo("requires_capture");

    var repeat = keyed.form(confirm, "");
    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(repeat.headers().firstValue("Idempotent-Replayed")).hasValue("true");
    assertThat(Calls.body(repeat).path("amount_capturable").asLong()).isEqualTo(1000);
  }

  @Test
  void aConfirmationThatNeverArrivedChangesNothingAndARepeatSucceeds() throws IOException {
    var id = created("tok_timeout_not_applied");
    var confirm = "/v1/payment_intents/" + id + "/confirm";
    var keyed = calls.with("Idempotency-Key", "authorise-2");
    assertThatThrownBy(() -> keyed.form(confirm, "")).isInstanceOf(IOException.class);
    assertThat(intent(id).path("status").asText()).isEqualTo("requires_confirmation");

    var repeat = keyed.form(confirm, "");
    assertThat(repeat.statusCode()).isEqualTo(200);
    assertThat(repeat.headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(Calls.body(repeat).path("status").asText()).isEqualTo("requires_capture");
  }

  @Test
  void aServerErrorIsReplayedUnderItsKey() throws IOException {
    plan("unavailable", "/payment_intents");
    var keyed = calls.with("Idempotency-Key", "create-3");
    var form = "amount=1000&currency=eur";
    assertThat(keyed.form("/v1/payment_intents", form).statusCode()).isEqualTo(500);
    var repeat = keyed.form("/v1/payment_intents", form);
    assertThat(repeat.statusCode()).isEqualTo(500);
    assertThat(repeat.headers().firstValue("Idempotent-Replayed")).hasValue("true");
  }

  @Test
  void aRequestThatFailsValidationMayBeCorrectedUnderItsKey() throws IOException {
    var keyed = calls.with("Idempotency-Key", "create-4");
    assertThat(keyed.form("/v1/payment_intents", "currency=eur").statusCode()).isEqualTo(400);
    assertThat(keyed.form("/v1/payment_intents", "amount=5&currency=eur").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aKeyBelongsToOneRoute() throws IOException {
    var id = created("tok_ok");
    var keyed = calls.with("Idempotency-Key", "key-5");
    assertThat(keyed.form("/v1/payment_intents/" + id + "/confirm", "").statusCode())
        .isEqualTo(200);
    var other = keyed.form("/v1/payment_intents/" + id + "/cancel", "");
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(Calls.body(other).at("/error/type").asText()).isEqualTo("idempotency_error");
  }

  @Test
  void theSameKeyInFlightIsAConflict() throws Exception {
    var confirm = "/v1/payment_intents/" + created("tok_slow") + "/confirm";
    var keyed = calls.with("Idempotency-Key", "slow-6");
    Callable<Integer> call = () -> keyed.form(confirm, "").statusCode();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(call);
      var second = threads.submit(call);
      assertThat(new int[] {first.get(), second.get()}).containsExactlyInAnyOrder(200, 409);
    } catch (ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  @Test
  void aPlannedFaultLosesTheAnswerOfACapture() throws IOException {
    var id = created("tok_ok");
    assertThat(calls.form("/v1/payment_intents/" + id + "/confirm", "").statusCode())
        .isEqualTo(200);
    plan("lost-after-applying", "/capture");
    assertThatThrownBy(() -> calls.form("/v1/payment_intents/" + id + "/capture", ""))
        .isInstanceOf(IOException.class);
    assertThat(intent(id).path("status").asText()).isEqualTo("succeeded");
  }

  private void plan(String fault, String route) throws IOException {
    var plan = "{\"fault\":\"" + fault + "\",\"route\":\"" + route + "\"}";
    assertThat(calls.json("/_sim/faults", plan).statusCode()).isEqualTo(200);
  }
}
