package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import storehouse.payment.gateway.http.Reply;

class PayPalTokensTest {

  private static final String TOKEN = "/v1/oauth2/token";
  private static final String ORDER = "/v2/checkout/orders/7";
  private static final int LIFE_SECONDS = 32_400;

  private final MovableClock clock = new MovableClock("2027-01-01T10:00:00Z");
  private final AtomicInteger issued = new AtomicInteger();
  private volatile String good = "";
  private FakePayPal paypal;
  private PayPalHttp http;

  @BeforeEach
  void open() throws IOException {
    paypal = FakePayPal.open();
    http = new PayPalHttp(paypal.settings(), clock);
    paypal.on(TOKEN, this::issue);
    paypal.on(ORDER, this::show);
  }

  @AfterEach
  void close() {
    paypal.close();
  }

  /// As PayPal answers, but each token ends the one before.
  private void issue(HttpExchange exchange) throws IOException {
    boolean known =
        "Basic Y2xpZW50OnNlY3JldA==".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    good = "token-" + issued.incrementAndGet();
    FakePayPal.answer(
        exchange,
        known ? 200 : 401,
        "{\"access_token\": \"%s\", \"expires_in\": %d}".formatted(good, LIFE_SECONDS));
  }

  private void show(HttpExchange exchange) throws IOException {
    boolean welcome =
        ("Bearer " + good).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    FakePayPal.answer(exchange, welcome ? 200 : 401, "{}");
  }

  private static int status(Reply reply) {
    return reply instanceof Reply.Answered answered ? answered.status() : 0;
  }

  @Test
  void manyThreadsFetchOneToken() {
    int many = 64;
    CountDownLatch together = new CountDownLatch(many);
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      List<CompletableFuture<Reply>> replies =
          IntStream.range(0, many)
              .mapToObj(
                  _ ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            together.countDown();
                            await(together);
                            return http.get(ORDER);
                          },
                          threads))
              .toList();

      assertThat(replies).allSatisfy(reply -> assertThat(status(reply.join())).isEqualTo(200));
    }
    assertThat(issued).hasValue(1);
    assertThat(paypal.asked(ORDER)).isEqualTo(many);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void aTokenIsKeptUntilShortlyBeforeItExpires() {
    assertThat(status(http.get(ORDER))).isEqualTo(200);
    clock.advance(Duration.ofSeconds(LIFE_SECONDS - 61));
    assertThat(status(http.get(ORDER))).isEqualTo(200);
    assertThat(issued).hasValue(1);

    clock.advance(Duration.ofSeconds(1));
    assertThat(status(http.get(ORDER))).isEqualTo(200);
    assertThat(issued).hasValue(2);
  }

  @Test
  void aTokenThatPayPalForgotIsReplacedOnce() {
    assertThat(status(http.get(ORDER))).isEqualTo(200);
    good = "somebody ended all tokens";

    assertThat(status(http.get(ORDER))).isEqualTo(200);

    assertThat(issued).hasValue(2);
    assertThat(paypal.asked(ORDER)).isEqualTo(3);
  }

  @Test
  void whoIsNeverWelcomeIsNotAskedForEver() throws IOException {
    try (FakePayPal closed = FakePayPal.open()) {
      closed.on(TOKEN, this::issue);
      closed.on(ORDER, exchange -> FakePayPal.answer(exchange, 401, "{}"));
      PayPalHttp stranger = new PayPalHttp(closed.settings(), clock);

      assertThat(status(stranger.get(ORDER))).isEqualTo(401);
      assertThat(closed.asked(ORDER)).isEqualTo(2);
    }
  }

  @Test
  void withoutATokenNothingIsAskedAndPayPalsWordsArePassedOn() throws IOException {
    try (FakePayPal strict = FakePayPal.open()) {
      strict.on(
          TOKEN, exchange -> FakePayPal.answer(exchange, 401, "{\"error\": \"invalid_client\"}"));
      strict.on(ORDER, exchange -> FakePayPal.answer(exchange, 200, "{}"));

      assertThat(status(new PayPalHttp(strict.settings(), clock).get(ORDER))).isEqualTo(401);
      assertThat(strict.asked(ORDER)).isZero();
    }
  }
}
