package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import storehouse.model.Money;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.GatewayOrder;
import storehouse.payment.gateway.GatewayPayment;
import storehouse.payment.gateway.GatewayPayment.Stage;
import storehouse.payment.gateway.GatewayReference;
import storehouse.payment.gateway.GatewayRefund;
import storehouse.payment.gateway.Inquiry;
import storehouse.payment.gateway.RefundOrder;
import storehouse.payment.gateway.http.Reply;
import storehouse.simulators.paypal.App;
import storehouse.simulators.paypal.PayPalSimulator;

/// The way over PayPal's own pages, and payments of which PayPal forgets or holds only parts.
class PayPalGatewayTest {

  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");
  private static final Money AMOUNT = Money.of(3_490, "EUR");
  private static final AtomicLong ORDERS = new AtomicLong(4_710);

  private final MovableClock clock = new MovableClock("2027-01-01T10:00:00Z");
  private final HttpClient shopper = HttpClient.newHttpClient();
  private PayPalSimulator paypal;
  private PayPalGateway gateway;

  @BeforeEach
  void open() throws IOException {
    paypal =
        PayPalSimulator.start(0, null, new PayPalSimulator.WebhookTarget(NOWHERE, App.DEMO), clock);
    gateway = new PayPalGateway(settings(), clock);
  }

  private PayPalSettings settings() {
    return new PayPalSettings(
        paypal.url(),
        App.DEMO.clientId(),
        App.DEMO.clientSecret(),
        List.of(App.DEMO.webhookId()),
        Set.of("127.0.0.1"),
        Duration.ofSeconds(10));
  }

  @AfterEach
  void close() throws IOException {
    paypal.close();
  }

  private static GatewayOrder order(String token) {
    long id = ORDERS.incrementAndGet();
    return new GatewayOrder(id, "S-" + id, AMOUNT, token, "http://127.0.0.1:1/return?number=S");
  }

  private static GatewayPayment seen(GatewayAnswer answer) {
    return switch (answer) {
      case GatewayAnswer.Seen(var payment) -> payment;
      case GatewayAnswer other -> throw new AssertionError(other.toString());
    };
  }

  private GatewayPayment read(GatewayReference at) {
    return seen(gateway.read(new Inquiry(at, AMOUNT, List.of(), null)));
  }

  private HttpResponse<String> post(String url, String type, String body) {
    try {
      return shopper.send(
          HttpRequest.newBuilder(URI.create(url))
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// The shopper agrees on PayPal's page, with this to pay from.
  private HttpResponse<String> agree(GatewayPayment created, String funding) {
    return post(
        String.valueOf(created.nextActionUrl()),
        "application/x-www-form-urlencoded",
        "funding=" + funding);
  }

  private GatewayPayment authorised(String token) {
    GatewayOrder order = order(token);
    GatewayPayment created = seen(gateway.create(order, "create"));
    return seen(gateway.confirm(order, created.reference(), "confirm"));
  }

  @Test
  void theShopperIsSentToPayPalAndTheMoneyReservedAfterwards() {
    GatewayOrder order = order("redirect");
    GatewayPayment created = seen(gateway.create(order, "create"));
    GatewayReference at = created.reference();
    assertThat(created.stage()).isEqualTo(Stage.REQUIRES_ACTION);
    assertThat(created.nextActionUrl()).startsWith(paypal.url() + "/checkoutnow?token=" + at.id());

    HttpResponse<String> agreed = agree(created, "tok_ok");
    assertThat(agreed.headers().firstValue("Location").orElse(""))
        .startsWith("http://127.0.0.1:1/return?number=S&token=" + at.id());
    assertThat(read(at).stage()).isEqualTo(Stage.APPROVED);

    GatewayPayment authorised = seen(gateway.resume(order, at, "", "resume"));
    assertThat(authorised.stage()).isEqualTo(Stage.AUTHORISED);
    assertThat(authorised.reference().handle()).isNotNull();
    assertThat(authorised.amount()).isEqualTo(AMOUNT);
  }

  @Test
  void whoComesBackWithoutAgreeingHasNotPassed() {
    GatewayOrder order = order("redirect");
    GatewayReference at = seen(gateway.create(order, "create")).reference();

    GatewayAnswer refused = new GatewayAnswer.Declined("payment.challenge-failed");
    assertThat(gateway.resume(order, at, "", "resume")).isEqualTo(refused);
    assertThat(gateway.confirm(order, at, "confirm")).isEqualTo(refused);
    assertThat(read(at).stage()).isEqualTo(Stage.REQUIRES_ACTION);
  }

  @ParameterizedTest
  @CsvSource({"tok_declined", "tok_insufficient_funds"})
  void whatTheWalletCannotPayIsDeclined(String funding) {
    GatewayOrder order = order("redirect");
    GatewayPayment created = seen(gateway.create(order, "create"));
    agree(created, funding);

    assertThat(gateway.resume(order, created.reference(), "", "resume"))
        .isEqualTo(new GatewayAnswer.Declined("payment.declined"));
  }

  @Test
  void aWalletThatDoesNotPayOutWhatItReservedLeavesItHeld() {
    GatewayOrder order = order("redirect");
    GatewayPayment created = seen(gateway.create(order, "create"));
    agree(created, "tok_capture_fails");
    GatewayReference at = seen(gateway.resume(order, created.reference(), "", "r")).reference();

    assertThat(gateway.capture(at, AMOUNT, true, "capture"))
        .isInstanceOfSatisfying(
            GatewayAnswer.CaptureRefused.class,
            refused -> assertThat(refused.payment().stage()).isEqualTo(Stage.AUTHORISED));
    assertThat(seen(gateway.cancel(at, "cancel")).stage()).isEqualTo(Stage.CANCELLED);
  }

  @Test
  void anOrderThatNobodyPaidIsLeftToPayPal() {
    GatewayReference at = seen(gateway.create(order("redirect"), "create")).reference();

    assertThat(gateway.cancel(at, "cancel"))
        .isEqualTo(new GatewayAnswer.NothingHeld(Instant.parse("2027-01-01T13:00:00Z")));
  }

  @Test
  void anOrderThatPayPalHasForgottenWasNeverAuthorised() {
    GatewayReference at = new GatewayReference("5O190127TN364715T", null);

    assertThat(read(at).stage()).isEqualTo(Stage.CANCELLED);
    assertThat(gateway.cancel(at, "cancel"))
        .isEqualTo(new GatewayAnswer.NothingHeld(clock.instant()));
    GatewayReference paid = new GatewayReference("5O190127TN364715T", "A1");
    assertThat(gateway.read(new Inquiry(paid, AMOUNT, List.of(), null)))
        .isInstanceOf(GatewayAnswer.Lost.class);
  }

  @Test
  void anAuthorisationThatWasNotHeardOfIsReleased() {
    GatewayReference at = authorised("tok_ok").reference();

    GatewayReference unheard = new GatewayReference(at.id(), null);
    assertThat(seen(gateway.cancel(unheard, "cancel")).stage()).isEqualTo(Stage.CANCELLED);
    assertThat(gateway.capture(at, AMOUNT, true, "capture"))
        .isInstanceOfSatisfying(
            GatewayAnswer.OutOfStep.class,
            told -> assertThat(told.payment().stage()).isEqualTo(Stage.CANCELLED));
  }

  @Test
  void anAuthorisationEndsByItselfAfterWeeks() {
    GatewayReference at = authorised("tok_ok").reference();
    clock.advance(Duration.ofDays(29));

    assertThat(read(at).stage()).isEqualTo(Stage.CANCELLED);
  }

  @Test
  void whatPayPalCannotDivideIsNotAsked() {
    GatewayOrder order =
        new GatewayOrder(1, "S-1", Money.of(1_050, "HUF"), "redirect", "http://127.0.0.1:1/");

    assertThat(gateway.create(order, "create"))
        .isEqualTo(new GatewayAnswer.Declined("payment.declined"));
  }

  @Test
  void aRefundLargerThanACaptureIsGivenBackFromSeveral() {
    GatewayReference at = captured(1_000, 500, 1_990);

    GatewayPayment after = seen(refund(at, "refund-1", 1_200));

    assertThat(after.refunds()).hasSize(1);
    assertThat(after.refunds().getFirst().reference()).isEqualTo("refund-1");
    assertThat(after.refunds().getFirst().amount()).isEqualTo(Money.of(1_200, "EUR"));
    assertThat(seen(refund(at, "refund-1", 1_200)).refunds()).isEqualTo(after.refunds());
    assertThat(seen(refund(at, "refund", 2_290)).refunds())
        .extracting(GatewayRefund::amount)
        .containsExactly(Money.of(1_200, "EUR"), Money.of(2_290, "EUR"));
  }

  @ParameterizedTest
  @CsvSource({"lost-before-applying, 0", "lost-after-applying, 500", "unavailable, 0"})
  void aRefundThatBrokeOffHalfWayIsGoneOnWith(String fault, long applied) {
    GatewayReference at = captured(1_000, 500, 1_990);
    plan(fault, captureIds(at).get(1));

    assertThat(refund(at, "refund-1", 2_000)).isInstanceOf(GatewayAnswer.Lost.class);
    GatewayRefund half = read(at).refunds().getFirst();
    assertThat(half.reference()).as("as long as some of it is missing").isNull();
    assertThat(half.amount()).isEqualTo(Money.of(1_000 + applied, "EUR"));

    GatewayRefund whole = seen(refund(at, "refund-1", 2_000)).refunds().getFirst();
    assertThat(whole)
        .isEqualTo(
            new GatewayRefund(
                half.id(), "refund-1", Money.of(2_000, "EUR"), GatewayRefund.Stage.DONE));
  }

  @Test
  void moreThanIsLeftIsNotGivenBackInParts() {
    GatewayReference at = captured(1_000, 500, 1_990);
    refund(at, "refund-1", 2_000);

    assertThat(refund(at, "refund-2", 1_491))
        .isInstanceOfSatisfying(
            GatewayAnswer.OutOfStep.class, told -> assertThat(told.payment().refunds()).hasSize(1));
  }

  private GatewayAnswer refund(GatewayReference at, String name, long minorUnits) {
    return gateway.refund(at, new RefundOrder(1, name, Money.of(minorUnits, "EUR")), "k-" + name);
  }

  private GatewayReference captured(long... parts) {
    GatewayReference at = authorised("tok_ok").reference();
    for (int i = 0; i < parts.length; i++) {
      Money part = Money.of(parts[i], "EUR");
      assertThat(seen(gateway.capture(at, part, i == parts.length - 1, "c" + at.id() + i)).stage())
          .isEqualTo(Stage.CAPTURED);
    }
    return at;
  }

  private List<String> captureIds(GatewayReference at) {
    Reply reply = new PayPalHttp(settings(), clock).getUnread("/v2/checkout/orders/" + at.id());
    return PayPalOrder.read(reply).orElseThrow().captures().stream()
        .map(PayPalCapture::id)
        .toList();
  }

  /// The next refund of this capture is answered with this fault.
  private void plan(String fault, String capture) {
    post(
        paypal.url() + "/_sim/faults",
        "application/json",
        "{\"fault\": \"%s\", \"route\": \"%s/refund\"}".formatted(fault, capture));
  }
}
