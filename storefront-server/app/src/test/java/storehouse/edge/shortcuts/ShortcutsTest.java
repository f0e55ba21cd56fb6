package storehouse.edge.shortcuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.edge.security.SecurityHeaders;
import storehouse.edge.traffic.RateLimitFilter;
import storehouse.edge.traffic.TrustedProxies;
import storehouse.payment.GatewayPages;
import storehouse.payment.flow.Gateways;
import storehouse.platform.web.Problem;
import storehouse.platform.web.Shortcut;

class ShortcutsTest {

  private static final String PATH = "/api/v1/echoes";

  private final Shortcuts shortcuts =
      new Shortcuts(
          List.of(new Echo(), new Place(), new Visit()),
          new RateLimitFilter(new TrustedProxies(Optional.empty()), "on"),
          new SecurityHeaders(new GatewayPages(new Gateways(List.of()))));

  /// Makes something of every text, except of some.
  private record Echo() implements Shortcut {

    @Override
    public Route route() {
      return Route.post(PATH);
    }

    @Override
    public Answer answer(Asked asked) {
      return switch (new String(asked.body(), StandardCharsets.UTF_8)) {
        case "nothing" -> new Answer.Done();
        case "refused" -> throw Problem.conflict("echo-refused", "Not here.");
        case "broken" -> throw new IllegalStateException("nobody foresaw this");
        case String text -> new Answer.Created(PATH + "/1", Map.of("text", text));
      };
    }
  }

  /// Tells what was asked for.
  private record Place() implements Shortcut {

    @Override
    public Route route() {
      return Route.put(PATH + "/*/at/*");
    }

    @Override
    public Answer answer(Asked asked) {
      return new Answer.Shown(asked.names());
    }
  }

  private record Visit() implements Shortcut {

    @Override
    public Route route() {
      return Route.postWithOrWithoutBody(PATH + "/visits");
    }

    @Override
    public Answer answer(Asked asked) {
      return new Answer.Created(PATH + "/visits/1", List.of());
    }
  }

  private Exchange answered(Exchange exchange) throws IOException {
    assertThat(shortcuts.answer(exchange.request(), exchange.response())).isTrue();
    return exchange;
  }

  @Test
  void whatIsMadeIsAtItsPlaceUnderTheNameByWhichTheClientKnowsTheShop() throws IOException {
    Exchange exchange = answered(new Exchange(PATH, "hello"));

    assertThat(exchange.status).isEqualTo(201);
    assertThat(exchange.answer()).isEqualTo("{\"text\":\"hello\"}");
    assertThat(exchange.headers)
        .containsEntry("Location", "http://shop.test" + PATH + "/1")
        .containsEntry("Content-Type", "application/json")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsKeys("Content-Security-Policy", "X-Request-Id")
        .doesNotContainKey("Strict-Transport-Security");
    assertThat(answered(new Exchange(PATH, "nothing")).status).isEqualTo(204);
    assertThat(shortcuts.answered()).isEqualTo(2);
  }

  private static Exchange at(String name, String place) {
    return new Exchange(PATH + "/" + name + "/at/" + place, "{}").fact("getMethod", "PUT");
  }

  @Test
  void whatStandsForAStarIsToldAndTheAnswerIsNotToBeStored() throws IOException {
    Exchange exchange = answered(at("a-1_b", "MUG.GREEN~2"));

    assertThat(exchange.status).isEqualTo(200);
    assertThat(exchange.answer()).isEqualTo("[\"a-1_b\",\"MUG.GREEN~2\"]");
    assertThat(exchange.headers).containsEntry("Cache-Control", "no-store");
  }

  private static Exchange visit() {
    return new Exchange(PATH + "/visits", "").without("Content-Type");
  }

  @Test
  void whereNoBodyIsNeededItMayBeLeftOut() throws IOException {
    assertThat(answered(visit()).status).isEqualTo(201);
    assertThat(answered(new Exchange(PATH + "/visits", "{}")).status).isEqualTo(201);
    for (Exchange unusual :
        List.of(
            visit().fact("getQueryString", "currency=EUR"),
            visit().header("Content-Type", "application/json"),
            new Exchange(PATH + "/visits", "x=1")
                .header("Content-Type", "application/x-www-form-urlencoded"),
            visit().fact("getContentLength", -1))) {
      assertThat(shortcuts.answer(unusual.request(), unusual.response())).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "a%2Fb", "a;b", "a/b", "ä", "a b"})
  void aNameThatIsWrittenUnusuallyIsLeftToTheFramework(String name) throws IOException {
    Exchange exchange = at("cart", name);

    assertThat(shortcuts.answer(exchange.request(), exchange.response())).isFalse();
  }

  @Test
  void whoCameEncryptedIsToldToKeepToIt() throws IOException {
    assertThat(answered(new Exchange(PATH, "nothing").fact("isSecure", true)).headers)
        .containsKey("Strict-Transport-Security");
  }

  @Test
  void refusalsAndFailuresAreProblemsThatNameTheRequest() throws IOException {
    Exchange refused = answered(new Exchange(PATH, "refused").header("X-Request-Id", "proxy-0001"));
    Exchange broken = answered(new Exchange(PATH, "broken"));

    assertThat(refused.status).isEqualTo(409);
    assertThat(refused.headers)
        .containsEntry("X-Request-Id", "proxy-0001")
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("Cache-Control", "no-store");
    assertThat(refused.answer()).contains("echo-refused", "urn:request:proxy-0001");
    assertThat(broken.status).isEqualTo(500);
    assertThat(broken.answer()).doesNotContain("foresaw");
  }

  @Test
  void aFloodIsStoppedHereToo() throws IOException {
    for (int i = 0; i < 200; i++) {
      answered(new Exchange(PATH, "nothing"));
    }
    Exchange exchange = answered(new Exchange(PATH, "nothing"));

    assertThat(exchange.status).isEqualTo(429);
    assertThat(exchange.headers).containsKey("Retry-After");
  }

  @Test
  void anotherSiteIsRefusedHereToo() throws IOException {
    Exchange fetched = new Exchange(PATH, "nothing").header("Sec-Fetch-Site", "cross-site");
    Exchange form = new Exchange(PATH, "nothing").header("Origin", "http://evil.test");
    Exchange twice =
        new Exchange(PATH, "nothing").header("Sec-Fetch-Site", "same-origin", "cross-site");

    assertThat(answered(fetched).status).isEqualTo(403);
    assertThat(answered(form).status).isEqualTo(403);
    assertThat(answered(twice).status).isEqualTo(403);
  }

  static Stream<UnaryOperator<Exchange>> unusual() {
    return Stream.of(
        sent -> sent.fact("getMethod", "PUT"),
        sent -> sent.fact("getRequestURI", PATH + "/"),
        sent -> sent.fact("getRequestURI", PATH + ";x=1"),
        sent -> sent.fact("getQueryString", "x=1"),
        sent -> sent.header("Content-Type", "text/plain"),
        sent -> sent.header("Content-Type", "application/json; charset=utf-16"),
        sent -> sent.fact("getContentLength", -1),
        sent -> sent.fact("getContentLength", 0),
        sent -> sent.fact("getContentLength", 10_000_000),
        sent -> sent.header("Accept", "text/html"),
        sent -> sent.header("Accept", "*/*", "text/html"),
        sent -> sent.header("Authorization", "Bearer x"));
  }

  @ParameterizedTest
  @MethodSource("unusual")
  void whateverElseHttpKnowsIsLeftToTheFramework(UnaryOperator<Exchange> difference)
      throws IOException {
    Exchange exchange = difference.apply(new Exchange(PATH, "hello"));

    assertThat(shortcuts.answer(exchange.request(), exchange.response())).isFalse();
    assertThat(exchange.headers).isEmpty();
  }

  @Test
  void theDoorIsAskedBeforeAnythingIsAnswered() throws IOException {
    String mappings =
        Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml"))
            .split("<filter-mapping>", 2)[1];

    assertThat(Pattern.compile("<filter-name>(\\w+)<").matcher(mappings).results())
        .extracting(found -> found.group(1))
        .containsExactly("admission", "shortcuts");
  }
}
