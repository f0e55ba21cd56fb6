package storehouse.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorsTest {
  private static final String KEY = "Bearer sk_test_1";

  @Test
  void booksAndLabelsSurviveARestart(@TempDir Path data) throws IOException {
    var options = SimulatorOptions.onFreePorts().withData(data);
    String intent;
    try (var first = Simulators.start(options)) {
      intent =
          Calls.body(
                  Calls.to(first.stripe().url(), "Authorization", KEY)
                      .form(
                          "/v1/payment_intents",
                          "amount=500&currency=eur&capture_method=manual&confirm=true"
                              + "&payment_method=tok_ok"))
              .path("id")
              .asText();
    }
    try (var second = Simulators.start(options)) {
      var stripe = Calls.to(second.stripe().url(), "Authorization", KEY);
      var captured = stripe.form("/v1/payment_intents/" + intent + "/capture", "");
      assertThat(Calls.body(captured).path("status").asText()).isEqualTo("succeeded");
      var books = Calls.body(stripe.get("/_sim/books")).path("paymentIntents");
      assertThat(books).hasSize(1);
      assertThat(books.get(0).path("captured").asLong()).isEqualTo(500);
    }
  }

  /// As a killed process leaves it: the journal is read while its writer still has it open.
  @Test
  void whatWasAnsweredIsInTheJournalBeforeTheProcessEnds(@TempDir Path data) throws IOException {
    try (var simulators = Simulators.start(SimulatorOptions.onFreePorts().withData(data))) {
      var answer =
          Calls.to(simulators.stripe().url(), "Authorization", KEY)
              .with("Idempotency-Key", "authorise-1")
              .form(
                  "/v1/payment_intents",
                  "amount=500&currency=eur&capture_method=manual&confirm=true"
                      + "&payment_method=tok_ok");
      assertThat(Files.readString(data.resolve("stripe.journal")))
          .contains("{\"table\":\"payment-intent\",\"id\":" + Calls.body(answer).path("id"))
          .contains("{\"table\":\"owed-webhook\"")
          .contains("{\"table\":\"idempotent-answer\",\"id\":\"authorise-1\"");
    }
  }

  @Test
  void everyServerListensOnTheLoopbackAddressOnly() throws IOException {
    try (var simulators = Simulators.start(SimulatorOptions.onFreePorts())) {
      assertThat(simulators.stripe().url()).hasHost("127.0.0.1");
      assertThat(simulators.adyen().url()).hasHost("127.0.0.1");
      assertThat(simulators.paypal().url()).hasHost("127.0.0.1");
      assertThat(simulators.ups().url()).hasHost("127.0.0.1");
      assertThat(simulators.mail().url()).hasHost("127.0.0.1");
      assertThat(simulators.mail().smtpPort()).isPositive();
    }
  }

  @Test
  void aTakenPortIsRefusedAndLeavesNothingRunning() throws IOException {
    try (var simulators = Simulators.start(SimulatorOptions.onFreePorts())) {
      var taken = simulators.mail().port();
      var options =
          SimulatorOptions.parse(
              "--stripe-port",
              "0",
              "--adyen-port",
              "0",
              "--paypal-port",
              "0",
              "--ups-port",
              "0",
              "--smtp-port",
              "0",
              "--mail-port",
              String.valueOf(taken));
      assertThatThrownBy(() -> Simulators.start(options)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void optionsHaveTheirUsualValues() {
    var options = SimulatorOptions.parse("--ups-port", "9999", "--tracking-stage-seconds", "5");
    assertThat(options.ports().stripe()).isEqualTo(9101);
    assertThat(options.ports().adyen()).isEqualTo(9105);
    assertThat(options.ports().paypal()).isEqualTo(9106);
    assertThat(options.ports().ups()).isEqualTo(9999);
    assertThat(options.shopUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    assertThat(options.trackingStage()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aWrongOptionIsExplained() {
    assertThatThrownBy(() -> SimulatorOptions.parse("--stripe-prot", "1"))
        .hasMessageStartingWith("Unknown option --stripe-prot; known are --adyen-api-key, ");
    assertThatThrownBy(() -> SimulatorOptions.parse("--stripe-port", "many"))
        .hasMessage("--stripe-port is a number from 0 to 65535, not \"many\".");
    assertThatThrownBy(() -> SimulatorOptions.parse("--data"))
        .hasMessage("The option --data needs a value.");
  }
}
