package storehouse.simulators.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A shop on an origin of its own that has a gateway's card fields in its checkout, under a strict
/// policy, and a browser that looks at it.
public final class EmbeddingShop implements AutoCloseable {
  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Checkout</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <script src="%s" defer></script><script src="/checkout.js" defer></script></head><body>
      <form><h1>Payment</h1><div id="card"></div><output></output><p role="alert"></p>
      <button>Pay</button></form></body></html>
      """;

  private final HttpServer server;
  private final Playwright playwright;
  private final Browser browser;

  private EmbeddingShop(HttpServer server) {
    this.server = server;
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /// @param library the gateway's, where the gateway serves it
  /// @param checkout the shop's script, which speaks to it
  public static EmbeddingShop open(URI library, String checkout) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server = HttpServer.create(address, 0);
    serve(server, "/", "text/html; charset=utf-8", PAGE.formatted(library), policy(library));
    serve(server, "/checkout.js", "text/javascript", checkout, policy(library));
    server.start();
    return new EmbeddingShop(server);
  }

  private static String policy(URI library) {
    return "default-src 'self'; script-src 'self' %1$s; frame-src %1$s; style-src 'self'"
        .formatted(library.resolve("/"));
  }

  private static void serve(
      HttpServer server, String path, String type, String text, String policy) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            var body = text.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  /// The checkout as somebody new sees it.
  public Page checkout() {
    var page = browser.newPage();
    page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return page;
  }

  /// The fields within a checkout.
  public static FrameLocator card(Page checkout) {
    return checkout.frameLocator("#card iframe");
  }

  public static void type(Page checkout, String number) {
    card(checkout).getByLabel("Card number").pressSequentially(number);
    card(checkout).getByLabel("Expiry date").pressSequentially("1240");
    card(checkout).getByLabel("Security code").fill("123");
  }

  /// The message of what the script throws.
  public static String failureOf(Page checkout, String script) {
    var caught = "async () => { try { await (async () => { %s })() } catch (e) { return `${e}` } }";
    return String.valueOf(checkout.evaluate(caught.formatted(script)));
  }

  @Override
  public void close() {
    playwright.close();
    server.stop(0);
  }
}
