package storehouse.storefront.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import storehouse.storefront.cart.CartCount;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.order.OrderPage;

/// Serves every page with sample models on 127.0.0.1, to look at them without a back end:
/// `PreviewServer.main("8181")`.
public final class PreviewServer {

  private static final Pages PAGES = new Pages();
  private static final Map<String, Supplier<String>> ROUTES = new TreeMap<>();

  static {
    page("/", "home", SamplePages::home);
    page("/results", "listing", SamplePages::results);
    page("/nothing", "listing", SamplePages::nothingFound);
    page("/product", "product", SamplePages::product);
    page("/sold-out", "product", SamplePages::soldOut);
    page("/cart", "cart", SamplePages::cart);
    page("/cart-trouble", "cart", SamplePages::cartWithTrouble);
    page("/cart-empty", "cart", SamplePages::emptyCart);
    page("/checkout", "checkout", () -> SampleOrders.checkout(Map.of(), null));
    page(
        "/checkout-errors",
        "checkout",
        () ->
            SampleOrders.checkout(
                Map.of("email", "Please fill this in.", "postalCode", "Please check it."),
                "Please look at the fields marked below."));
    page(
        "/checkout-choice",
        "checkout",
        () -> SampleOrders.checkout(Map.of(), null, SamplePayments.cardOrWallet()));
    page(
        "/checkout-refused",
        "checkout",
        () -> SampleOrders.checkout(Map.of(), "Refused.", SamplePayments.afterRefusal()));
    page("/agree", "agree", SampleOrders::agree);
    page("/review", "review", SampleOrders::review);
    for (OrderPage.Phase phase : OrderPage.Phase.values()) {
      page("/order-" + phase.ordinal(), "order", () -> SampleOrders.order(phase));
    }
    page("/sign-in", "sign-in", SampleOrders::signIn);
    page("/account", "account", SampleOrders::account);
    page("/problem", "problem", SampleOrders::problem);
    ROUTES.put(
        "/fragments/cart-count",
        () ->
            PAGES.render("fragment/cart-count.jte", new CartCount(SampleShop.frame("").text(), 3)));
  }

  private PreviewServer() {}

  private static void page(String path, String template, Supplier<Object> model) {
    ROUTES.put(path, () -> PAGES.render("page/" + template + ".jte", model.get()));
  }

  public static void main(String[] arguments) throws IOException {
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
            0);
    server.createContext("/", PreviewServer::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Supplier<String> route = ROUTES.get(path);
    if (path.startsWith("/assets/")) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      byte[] content = SampleShop.ASSETS.content(name).orElse(new byte[0]);
      send(
          exchange,
          name.endsWith("css")
              ? "text/css"
              : name.endsWith("js") ? "text/javascript" : "image/svg+xml",
          content);
    } else if (path.startsWith("/media/")) {
      int number = Integer.parseInt(path.replaceAll("\\D", ""));
      send(exchange, "image/svg+xml", SamplePictures.svg(number).getBytes(StandardCharsets.UTF_8));
    } else {
      send(
          exchange,
          "text/html;charset=utf-8",
          (route == null ? "" : route.get()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
