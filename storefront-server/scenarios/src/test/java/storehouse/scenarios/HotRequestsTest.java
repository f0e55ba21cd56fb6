package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import storehouse.scenarios.ShopClient.Wish;

/// The hottest requests are answered on a shortcut around the REST framework, and nobody can tell.
@Tag("shop")
class HotRequestsTest {

  private static final String ORDERS = "/api/v1/orders";
  private static final String WEBHOOK = "/api/v1/webhooks/stripe";
  private static final String CARTS = "/api/v1/carts";

  /// The same address, written so that it is not usual: the framework answers.
  private static final String DETOUR = ";by=framework";

  private static final String REQUEST_ID = "hot-request-0001";

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// A request as somebody may send it.
  private record Sent(String method, String path, BodyPublisher body, Map<String, String> headers) {

    static Sent order(String json, String... headers) {
      return post(ORDERS, json, "Idempotency-Key", "hot-key").with(headers);
    }

    static Sent webhook(String json, String... headers) {
      return post(WEBHOOK, json).with(headers);
    }

    static Sent line(String sku, String json, String... headers) {
      return post(CARTS + "/gone/lines/" + sku, json).by("PUT").with(headers);
    }

    static Sent quote(String json, String... headers) {
      return post(CARTS + "/gone/quote", json).with(headers);
    }

    private static Sent post(String path, String json, String... headers) {
      return new Sent("POST", path, BodyPublishers.ofString(json), Map.of())
          .with("Content-Type", "application/json")
          .with(headers);
    }

    Sent with(String... more) {
      Map<String, String> all = new TreeMap<>(headers);
      for (int i = 0; i < more.length; i += 2) {
        all.put(more[i], more[i + 1]);
      }
      return new Sent(method, path, body, all);
    }

    Sent by(String otherMethod) {
      return new Sent(otherMethod, path, body, headers);
    }

    Sent chunked(String json) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      return new Sent(
          method,
          path,
          BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
          headers);
    }

    @Override
    public String toString() {
      return method + " " + path + " " + headers;
    }
  }

  private static final String NO_CART =
      """
      {"cartId": "gone", "email": "hot@example.test", "shippingMethod": "standard", "more": [{}],
       "shippingAddress": {"name": "Ada Tést", "line1": "Linden 1", "city": "Berlin",
        "postalCode": "10117", "country": "DE"}, "payment": {"gateway": "stripe", "token": "tok_ok"}}
      """;

  static final List<Sent> USUAL =
      List.of(
          Sent.order(NO_CART),
          Sent.order(NO_CART, "Content-Type", "application/json; charset=UTF-8"),
          Sent.order(NO_CART, "Accept", "application/json"),
          Sent.order(NO_CART, "Origin", "https://evil.test"),
          Sent.order(NO_CART, "Sec-Fetch-Site", "cross-site"),
          Sent.order(NO_CART, "Idempotency-Key", " "),
          Sent.order(NO_CART, "Idempotency-Key", "k".repeat(201)),
          Sent.order("null"),
          Sent.order("[]"),
          Sent.order("{\"cartId\":"),
          Sent.order("nonsense"),
          Sent.order("{}"),
          Sent.order("{\"payment\":{}}"),
          Sent.order("{\"cartId\":5,\"payment\":{\"token\":true}}"),
          Sent.order(
              "{\"payment\":{},\"expectedTotal\":{\"minorUnits\":1.5,\"currency\":\"EUR\"}}"),
          Sent.order("{\"payment\":{},\"expectedTotal\":{\"minorUnits\":1,\"currency\":\"X\"}}"),
          Sent.webhook("{}"),
          Sent.webhook("{}", "Stripe-Signature", "t=1,v1=00"),
          Sent.webhook("{}", "Accept", "*/*; q=0.5, application/xml"),
          Sent.webhook("{}", "Sec-Fetch-Site", "cross-site"),
          Sent.line("MUG-GREEN", "{\"quantity\": 2}"),
          Sent.line("MUG-GREEN", "{\"quantity\": 0}"),
          Sent.line("MUG-GREEN", "{\"quantity\": 1.5}"),
          Sent.line("MUG-GREEN", "{\"quantity\": \"two\"}"),
          Sent.line("MUG-GREEN", "{\"quantity\": 99999999999}"),
          Sent.line("MUG-GREEN", "{}"),
          Sent.line("MUG-GREEN", "null"),
          Sent.line("MUG-GREEN", "{\"quantity\":"),
          Sent.line("MUG-GREEN", "{\"quantity\": 2}", "Origin", "https://evil.test"),
          Sent.quote("{\"shippingAddress\": {\"country\": \"DE\"}}"),
          Sent.quote("{\"shippingAddress\": {}}"),
          Sent.quote("{}"),
          Sent.quote("null"),
          Sent.quote("[]"));

  static final List<Sent> UNUSUAL =
      List.of(
          Sent.order(""),
          Sent.order("").chunked(""),
          Sent.order("").chunked(NO_CART),
          Sent.order(NO_CART, "Content-Type", "text/plain"),
          Sent.order(NO_CART, "Accept", "text/html"),
          Sent.order(NO_CART, "Accept", "application/xml"),
          Sent.order(NO_CART, "Authorization", "Bearer x", "Origin", "https://evil.test"),
          Sent.order(NO_CART).by("PUT"),
          Sent.order("").by("GET"),
          Sent.order("").by("OPTIONS"),
          Sent.webhook("{}", "Accept", "text/html"),
          Sent.webhook("{}", "Content-Type", "text/plain"),
          Sent.webhook("").by("GET"),
          Sent.webhook("").by("OPTIONS"),
          Sent.line("MUG-GREEN", ""),
          Sent.line("MUG%2DGREEN", "{\"quantity\": 2}"),
          Sent.line("MUG-GREEN", "").by("DELETE"),
          Sent.line("MUG-GREEN", "").by("GET"),
          Sent.line("MUG-GREEN", "").by("OPTIONS"),
          Sent.line("MUG-GREEN", "{\"quantity\": 2}").by("POST"),
          Sent.quote("{}").by("PUT"),
          Sent.quote("").by("GET"));

  private HttpResponse<String> answer(Sent sent, String detour) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(shop.address().resolve(sent.path() + detour))
            .method(sent.method(), sent.body())
            .header("X-Request-Id", REQUEST_ID);
    sent.headers().forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private void expectNoDifference(Sent sent) throws Exception {
    HttpResponse<String> here = answer(sent, "");
    HttpResponse<String> there = answer(sent, DETOUR);

    assertThat(here.statusCode()).isEqualTo(there.statusCode());
    assertThat(headers(here)).isEqualTo(headers(there)).containsKey("content-security-policy");
    assertThat(here.body()).isEqualTo(there.body());
  }

  private static Map<String, List<String>> headers(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers().map());
    headers.remove("Date");
    return headers;
  }

  private long shortcuts() {
    return shop.client()
        .text("/metrics", "text/plain")
        .lines()
        .filter(line -> line.startsWith("storehouse_shortcuts_answered"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @FieldSource("USUAL")
  void theShortcutAnswersAsTheFrameworkDoes(Sent sent) throws Exception {
    long before = shortcuts();

    expectNoDifference(sent);

    assertThat(shortcuts()).isGreaterThan(before);
  }

  @ParameterizedTest
  @FieldSource("UNUSUAL")
  void whatIsUnusualIsAnsweredByTheFramework(Sent sent) throws Exception {
    expectNoDifference(sent);
  }

  @Test
  void whatCannotBeReadIsRefusedWithAProblem() throws Exception {
    String tooLong = "{\"email\":\"" + "x".repeat(5_000_000) + "\"}";
    List<String> answers = new ArrayList<>();
    for (Sent sent :
        List.of(
            Sent.order("{\"payment\":{},\"expectedTotal\":{}}"),
            Sent.order("{\"payment\":{},\"expectedTotal\":{\"currency\":\"X\"}}"),
            Sent.order(tooLong),
            Sent.order("").chunked(tooLong))) {
      HttpResponse<String> answer = answer(sent, "");
      answers.add(
          answer.statusCode() + " " + answer.headers().firstValue("Content-Type").orElse(""));
    }

    assertThat(answers)
        .containsExactly(
            "400 application/problem+json",
            "400 application/problem+json",
            "413 application/problem+json",
            "413 application/problem+json");
  }

  @Test
  void anOrderAndItsRepeatOnEitherWayAreOneOrder() throws Exception {
    Wish wish = client.wish("MUG-GREEN", 1, "hot@example.test", "tok_ok");
    long before = shortcuts();
    Sent order =
        Sent.order(
            ShopClient.body(wish).toString(), "Idempotency-Key", wish.key(), "Prefer", "wait=30");

    HttpResponse<String> first = answer(order, "");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.body()).contains("CONFIRMED");
    assertThat(answer(order, DETOUR).body()).isEqualTo(first.body());
    expectNoDifference(order);
    Eventually.until(
        "both webhooks took the shortcut too",
        Duration.ofSeconds(30),
        () -> shortcuts() >= before + 4);
  }

  /// What an answer says of a cart, whichever cart it is.
  private static String anonymous(HttpResponse<String> answer) {
    return answer
        .body()
        .replaceAll("\"id\":\"[^\"]+\"", "\"id\":\"?\"")
        .replaceAll("\"version\":\\d+", "\"version\":0");
  }

  private void expectNoDifferenceBut(Sent sent, String... differing) throws Exception {
    HttpResponse<String> here = answer(sent, "");
    HttpResponse<String> there = answer(sent, DETOUR);

    assertThat(here.statusCode()).isEqualTo(there.statusCode()).isBetween(200, 201);
    Map<String, List<String>> alike = headers(here);
    Map<String, List<String>> alikeThere = headers(there);
    for (String header : differing) {
      alike.remove(header);
      alikeThere.remove(header);
    }
    assertThat(alike).isEqualTo(alikeThere);
    assertThat(anonymous(here)).isEqualTo(anonymous(there));
  }

  @Test
  void aCartIsFilledAndQuotedAlikeOnEitherWay() throws Exception {
    long before = shortcuts();
    Sent fresh = new Sent("POST", CARTS, BodyPublishers.noBody(), Map.of());
    expectNoDifferenceBut(fresh, "Location");
    String cart = answer(fresh, "").headers().firstValue("Location").orElseThrow();
    String path = URI.create(cart).getPath();

    for (int quantity : List.of(3, 2)) {
      expectNoDifferenceBut(
          Sent.post(path + "/lines/MUG-GREEN", "{\"quantity\":" + quantity + "}").by("PUT"));
    }
    expectNoDifference(
        Sent.post(
            path + "/quote",
            "{\"shippingAddress\":{\"country\":\"de\"},\"shippingMethod\":\"express\"}"));
    expectNoDifference(Sent.post(path + "/quote", "{\"shippingAddress\":{\"country\":\"AQ\"}}"));
    expectNoDifference(Sent.post(path + "/lines/NO-SUCH", "{\"quantity\":1}").by("PUT"));
    expectNoDifference(Sent.post(path + "/lines/MUG-GREEN", "{\"quantity\":100}").by("PUT"));

    assertThat(shortcuts()).isGreaterThanOrEqualTo(before + 8);
    assertThat(answer(Sent.post(path, "").by("GET"), "").body()).contains("\"quantity\":2");
  }

  @Test
  void aWebhookThatIsTooLongForMemoryIsRefused() throws Exception {
    Sent endless = Sent.webhook("").chunked("x".repeat(1_100_000));

    assertThat(answer(endless, "").statusCode()).isEqualTo(413);
  }

  @Test
  void theOperationsAreDescribed() {
    assertThat(client.text("/openapi", "text/plain"))
        .contains(
            "  " + ORDERS + ":\n    post:\n",
            "  /api/v1/webhooks/{gateway}:\n    post:\n",
            "  " + CARTS + ":\n    post:\n",
            "  " + CARTS + "/{id}/lines/{sku}:\n    put:\n",
            "  " + CARTS + "/{id}/quote:\n    post:\n");
  }
}
