package storehouse.simulators.adyen;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.adyen.model.notification.NotificationRequestItem;
import com.adyen.notification.WebhookHandler;
import com.adyen.util.HMACValidator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SignatureException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A shop that reads each webhook and checks its signature with Adyen's own library.
final class AdyenShop implements AutoCloseable {
  static final Account ACCOUNT =
      new Account(
          "key_of_the_test",
          "TestMerchant",
          "44782DEF547AAA06C910C43932B1EB0C71FC68D9D0C057550C48EC2ACF6BA056");

  private final HttpServer server;
  private final BlockingQueue<NotificationRequestItem> items = new LinkedBlockingQueue<>();
  private final AtomicInteger failures;

  private AdyenShop(HttpServer server, int failures) {
    this.server = server;
    this.failures = new AtomicInteger(failures);
  }

  static AdyenShop open() throws IOException {
    return thatFails(0);
  }

  /// @param times how many of the first webhooks are answered with 500
  static AdyenShop thatFails(int times) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var shop = new AdyenShop(HttpServer.create(address, 0), times);
    shop.server.createContext("/api/v1/webhooks/adyen", shop::take);
    shop.server.start();
    return shop;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var payload = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      if (failures.getAndDecrement() > 0) {
        exchange.sendResponseHeaders(500, -1);
        return;
      }
      for (var item : new WebhookHandler().handleNotificationJson(payload).getNotificationItems()) {
        if (!new HMACValidator().validateHMAC(item, ACCOUNT.hmacKey())) {
          throw new SignatureException("forged");
        }
        items.add(item);
      }
      exchange.sendResponseHeaders(200, -1);
    } catch (SignatureException forged) {
      exchange.sendResponseHeaders(401, -1);
    }
  }

  AdyenSimulator.WebhookTarget target() {
    return new AdyenSimulator.WebhookTarget(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), ACCOUNT);
  }

  /// The next item, or a failure after ten seconds.
  NotificationRequestItem next() throws InterruptedException {
    var item = items.poll(10, TimeUnit.SECONDS);
    if (item == null) {
      throw new AssertionError("No webhook came");
    }
    return item;
  }

  /// The next item in one line: event, success, amount and reason.
  String nextInShort() throws InterruptedException {
    var item = next();
    var reason = item.getReason() == null ? "" : item.getReason();
    return "%s %s %d %s"
        .formatted(item.getEventCode(), item.isSuccess(), item.getAmount().getValue(), reason)
        .strip();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
