package storehouse.scenarios;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A connection between one page and the shop, or a gateway, that breaks when it hurts most.
final class CutLine {

  private static final Set<String> SET_BY_THE_CLIENT =
      Set.of("host", "connection", "content-length");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Page page;
  private @Nullable URI ledTo;
  private int seen;

  CutLine(Page page) {
    this.page = page;
  }

  /// The shop gets the next order and carries it out, and the browser never hears of it.
  void losesTheAnswerToPay() {
    breaksOnce(address -> address.endsWith("/checkout"), this::send);
  }

  /// The connection breaks when the shop has read a part of the next order.
  void breaksWithinPaying() {
    breaksOnce(
        address -> address.endsWith("/checkout"),
        request -> hangUp(request, bytes(request).length / 2));
  }

  /// The shop has the next order, and the browser is gone before it could answer.
  void breaksAfterPaying() {
    breaksOnce(
        address -> address.endsWith("/checkout"),
        request -> hangUp(request, bytes(request).length));
  }

  /// What the shopper says next on the gateway's own page is heard there, and the way back to the
  /// shop is not taken.
  void losesTheWayBack() {
    breaksOnce(
        address -> address.contains("/challenge/") || address.contains("/checkoutnow"), this::send);
  }

  private void breaksOnce(Predicate<String> where, Consumer<Request> how) {
    page.route(
        where,
        route -> {
          if (seen > 0 || !route.request().method().equals("POST")) {
            route.resume();
            return;
          }
          how.accept(route.request());
          seen++;
          route.abort("connectionreset");
        });
  }

  /// Waits for what was to happen.
  void awaitTrouble() {
    page.waitForCondition(() -> seen > 0);
  }

  /// Where the answer that got lost would have led.
  String ledTo() {
    awaitTrouble();
    return Objects.requireNonNull(ledTo, "It led nowhere").toString();
  }

  private void send(Request request) {
    HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(request.url()));
    request
        .allHeaders()
        .forEach(
            (name, value) -> {
              if (isSent(name)) {
                copy.header(name, value);
              }
            });
    copy.method(request.method(), BodyPublishers.ofByteArray(bytes(request)));
    HttpResponse<Void> answer = http.sendAsync(copy.build(), BodyHandlers.discarding()).join();
    answer
        .headers()
        .firstValue("location")
        .ifPresent(location -> ledTo = answer.uri().resolve(location));
  }

  private static boolean isSent(String header) {
    return !SET_BY_THE_CLIENT.contains(header) && !header.startsWith(":");
  }

  private static byte[] bytes(Request request) {
    byte[] body = request.postDataBuffer();
    return body == null ? new byte[0] : body;
  }

  private static void hangUp(Request request, int after) {
    byte[] body = bytes(request);
    StringBuilder headers = new StringBuilder();
    request
        .allHeaders()
        .forEach(
            (name, value) -> {
              if (isSent(name)) {
                headers.append(name).append(": ").append(value).append("\r\n");
              }
            });
    headers.append("content-length: ").append(body.length).append("\r\n");
    hangUp(
        request.method(),
        URI.create(request.url()),
        headers.toString(),
        Arrays.copyOf(body, after));
  }

  /// Asks for this page and is gone before there is an answer.
  static void hangUpOn(String page) {
    hangUp("GET", URI.create(page), "", new byte[0]);
  }

  private static void hangUp(String method, URI address, String headers, byte[] body) {
    String path = address.getRawPath();
    String target = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    String head =
        method
            + " "
            + target
            + " HTTP/1.1\r\nhost: "
            + address.getRawAuthority()
            + "\r\n"
            + headers
            + "\r\n";
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException("Nobody listens at " + address, failure);
    }
  }
}
