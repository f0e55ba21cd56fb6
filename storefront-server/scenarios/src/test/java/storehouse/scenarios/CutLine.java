package storehouse.scenarios;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A connection between one page and the shop that breaks when it hurts most.
final class CutLine {

  private static final Set<String> SET_BY_THE_CLIENT =
      Set.of("host", "connection", "content-length");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Page page;
  private int seen;

  CutLine(Page page) {
    this.page = page;
  }

  /// The shop gets the next order and carries it out, and the browser never hears of it.
  void losesTheAnswerToPay() {
    page.route(
        address -> address.endsWith("/checkout"),
        route -> {
          if (seen > 0 || !route.request().method().equals("POST")) {
            route.resume();
            return;
          }
          send(route.request()).join();
          seen++;
          route.abort("connectionreset");
        });
  }

  /// Waits for what was to happen.
  void awaitTrouble() {
    page.waitForCondition(() -> seen > 0);
  }

  private CompletableFuture<?> send(Request request) {
    HttpRequest.Builder copy = HttpRequest.newBuilder(URI.create(request.url()));
    request
        .allHeaders()
        .forEach(
            (name, value) -> {
              if (!SET_BY_THE_CLIENT.contains(name) && !name.startsWith(":")) {
                copy.header(name, value);
              }
            });
    byte[] body = request.postDataBuffer();
    copy.method(
        request.method(),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    return http.sendAsync(copy.build(), BodyHandlers.discarding());
  }
}
