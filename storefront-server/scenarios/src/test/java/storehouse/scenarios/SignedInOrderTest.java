package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.scenarios.ShopClient.Wish;

@Tag("shop")
class SignedInOrderTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();

  /// Keeps cookies, as a browser does.
  private final HttpClient browser =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();

  private HttpRequest.Builder request(String path, String type, String body) {
    return HttpRequest.newBuilder(shop.address().resolve(path))
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private void signIn() throws Exception {
    HttpResponse<String> answer =
        send(
            request(
                "/sign-in",
                "application/x-www-form-urlencoded",
                "email=ada%40example.test&password=storehouse-demo"));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  private String orderNumber(Wish wish) throws Exception {
    HttpResponse<String> answer =
        send(
            request("/api/v1/orders", "application/json", ShopClient.body(wish).toString())
                .header("Idempotency-Key", wish.key()));
    assertThat(answer.statusCode()).isEqualTo(201);
    return JSON.readTree(answer.body()).path("number").asText();
  }

  @Test
  void anOrderThroughTheApiBelongsToWhoIsSignedIn() throws Exception {
    signIn();
    String number = orderNumber(client.wish("MUG-GREEN", 1, "ada@example.test", "tok_ok"));

    URI account = shop.address().resolve("/account");
    assertThat(send(HttpRequest.newBuilder(account)).body()).contains(number);
  }

  @Test
  void whoIsSignedInSeesAndCancelsTheirOrderWithoutItsAccessToken() throws Exception {
    signIn();
    String number = orderNumber(client.wish("MUG-GREEN", 1, "ada@example.test", "tok_ok"));
    String path = "/api/v1/orders/" + number;

    assertThat(send(HttpRequest.newBuilder(shop.address().resolve(path))).body()).contains(number);
    assertThat(client.call("GET", path, null).status()).isEqualTo(404);
    assertThat(client.call("POST", path + "/cancel", null).status()).isEqualTo(404);
    assertThat(send(request(path + "/cancel", "application/json", "")).statusCode()).isIn(200, 202);
  }

  @Test
  void twoGuestsWithTheSameKeyEachGetTheirOwnOrder() throws Exception {
    String key = UUID.randomUUID().toString();
    Wish one = client.wish("MUG-GREEN", 1, "one@example.test", "tok_ok");
    Wish other = client.wish("MUG-GREEN", 1, "other@example.test", "tok_ok");

    String first = orderNumber(new Wish(one.cartId(), one.email(), one.paymentToken(), key));
    String second = orderNumber(new Wish(other.cartId(), other.email(), other.paymentToken(), key));

    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void theFrameworkDoesNotDescribeTheShopToStrangers() {
    assertThat(client.call("GET", "/application.wadl", null).status()).isEqualTo(404);
  }
}
