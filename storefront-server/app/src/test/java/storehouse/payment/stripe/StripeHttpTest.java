package storehouse.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import storehouse.payment.gateway.http.Reply;

class StripeHttpTest {

  private static final Duration DEADLINE = Duration.ofMillis(400);
  private static final int DRIP_MILLIS = 50;

  @Test
  @Timeout(20)
  void anAnswerThatDripsIsNoAnswerOnceTheDeadlineHasPassed()
      throws IOException, InterruptedException {
    CountDownLatch hungUp = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofPlatform().daemon().start(() -> drip(server, hungUp));
      StripeHttp http =
          new StripeHttp(
              new StripeSettings(
                  URI.create("http://127.0.0.1:" + server.getLocalPort()),
                  "secret",
                  List.of("secret"),
                  StripeWeb.official("pk_test_shop"),
                  DEADLINE));

      Reply reply = http.post("/v1/payment_intents", "key", Map.of("amount", "1"));

      assertThat(reply).isInstanceOf(Reply.NoAnswer.class);
      assertThat(hungUp.await(10, TimeUnit.SECONDS)).as("the connection is given up").isTrue();
    }
  }

  /// Answers for ever, so slowly that no single wait is long.
  private static void drip(ServerSocket server, CountDownLatch hungUp) {
    try (Socket socket = server.accept();
        OutputStream out = socket.getOutputStream()) {
      out.write(
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{"
              .getBytes(StandardCharsets.US_ASCII));
      while (!hungUp.await(DRIP_MILLIS, TimeUnit.MILLISECONDS)) {
        out.write(' ');
        out.flush();
      }
    } catch (IOException gone) {
      hungUp.countDown();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
