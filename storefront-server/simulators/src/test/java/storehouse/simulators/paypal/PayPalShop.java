package storehouse.simulators.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import storehouse.simulators.Calls;
import storehouse.simulators.http.Json;

/// A shop that speaks plain HTTP, and its shopper.
///
/// @param api carries the shop's token and asks for whole answers
record PayPalShop(Calls api, Calls shopper) {
  static final URI NOWHERE = URI.create("http://127.0.0.1:9");
  static final String WAY =
      "\"experience_context\":{\"return_url\":\"http://shop.test/back?step=pay\","
          + "\"cancel_url\":\"http://shop.test/cancelled\",\"user_action\":\"PAY_NOW\"}";

  static PayPalShop of(PayPalSimulator paypal) throws IOException {
    var shopper = Calls.to(paypal.url());
    var token = Calls.body(token(shopper, App.DEMO)).path("access_token").asText();
    var api =
        shopper.with("Authorization", "Bearer " + token).with("Prefer", "return=representation");
    return new PayPalShop(api, shopper);
  }

  static HttpResponse<String> token(Calls calls, App app) throws IOException {
    var pair = app.clientId() + ":" + app.clientSecret();
    var basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    return calls
        .with("Authorization", basic)
        .form("/v1/oauth2/token", "grant_type=client_credentials");
  }

  /// An order of EUR 34.90.
  ///
  /// @param source the value of `payment_source`
  static String order(String intent, String source) {
    return order(intent, source, "{\"currency_code\":\"EUR\",\"value\":\"34.90\"}");
  }

  static String order(String intent, String source, String amount) {
    var unit =
        "{\"custom_id\":\"payment-7\",\"invoice_id\":\"K7-4821\",\"description\":\"Order K7\","
            + "\"amount\":%s}".formatted(amount);
    return "{\"intent\":\"%s\",\"purchase_units\":[%s],\"payment_source\":%s}"
        .formatted(intent, unit, source);
  }

  static String wallet() {
    return "{\"paypal\":{" + WAY + "}}";
  }

  static String card(String token) {
    return "{\"card\":{\"vault_id\":\"" + token + "\"," + WAY + "}}";
  }

  JsonNode created(String intent, String source) throws IOException {
    var answer = post("create-" + System.nanoTime(), "/v2/checkout/orders", order(intent, source));
    assertThat(answer.statusCode()).isEqualTo(201);
    return Calls.body(answer);
  }

  HttpResponse<String> post(String requestId, String path, String body) throws IOException {
    return api.with("PayPal-Request-Id", requestId).json(path, body);
  }

  HttpResponse<String> post(String path, String body) throws IOException {
    return api.json(path, body);
  }

  JsonNode get(String path) throws IOException {
    var answer = api.get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Calls.body(answer);
  }

  JsonNode order(String id) throws IOException {
    return get("/v2/checkout/orders/" + id);
  }

  /// A wallet order whose payer agreed to pay with this.
  String approved(String intent, String token) throws IOException {
    var id = created(intent, wallet()).path("id").asText();
    assertThat(agree(id, token).statusCode()).isEqualTo(303);
    return id;
  }

  HttpResponse<String> agree(String orderId, String token) throws IOException {
    return shopper.form("/checkoutnow?token=" + orderId, "funding=" + token);
  }

  /// The id of an authorisation that this paid for.
  String authorized(String token) throws IOException {
    var answer = post("/v2/checkout/orders/" + approved("AUTHORIZE", token) + "/authorize", "");
    assertThat(answer.statusCode()).isEqualTo(201);
    return Calls.body(answer).at("/purchase_units/0/payments/authorizations/0/id").asText();
  }

  /// The id of a capture of EUR 34.90.
  String captured() throws IOException {
    var answer = capture(authorized("tok_ok"), "{}");
    assertThat(answer.statusCode()).isEqualTo(201);
    return Calls.body(answer).path("id").asText();
  }

  HttpResponse<String> capture(String authorization, String body) throws IOException {
    return post("/v2/payments/authorizations/" + authorization + "/capture", body);
  }

  HttpResponse<String> refund(String capture, String body) throws IOException {
    return post("/v2/payments/captures/" + capture + "/refund", body);
  }

  static String amount(String value) {
    return "{\"amount\":{\"currency_code\":\"EUR\",\"value\":\"" + value + "\"}}";
  }

  static String issue(HttpResponse<String> answer) {
    return Json.parse(answer.body()).at("/details/0/issue").asText();
  }

  static String rel(JsonNode answer, String rel) {
    for (var link : answer.path("links")) {
      if (link.path("rel").asText().equals(rel)) {
        return link.path("href").asText();
      }
    }
    throw new AssertionError("No link " + rel + " in " + answer);
  }
}
