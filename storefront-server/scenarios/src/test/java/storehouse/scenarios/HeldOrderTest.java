package storehouse.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.scenarios.ShopClient.Answer;

/// Staff hold an order, change it, send it in two parcels, and release it; the books agree.
@Tag("shop")
class HeldOrderTest {

  private final Shop shop = Shop.open();
  private final ShopClient client = shop.client();

  private JsonNode staff(String path, String body) {
    Answer answer = client.staff("POST", "/api/backoffice/v1" + path, body);
    assertThat(answer.status()).as(path + ": " + answer.body()).isIn(200, 202);
    return answer.body();
  }

  @Test
  void anOrderIsHeldChangedSplitAndReleased() {
    JsonNode placed =
        client.order(client.wish("MUG-GREEN", 3, "cleo@example.test", "tok_ok"), 20).body();
    String number = placed.path("number").asText();
    long paid = placed.path("totals").path("total").path("minorUnits").asLong();

    JsonNode changed = heldAndChanged("/orders/" + number);
    assertThat(changed.path("order").path("totals").path("total").path("minorUnits").asLong())
        .isLessThan(paid);
    release("/orders/" + number, changed.path("holds").path(0).path("id").asText());
    Eventually.until(
        "the warehouse has it", Duration.ofSeconds(20), () -> !parcels(number).isEmpty());
    split(parcels(number).path(0));

    assertThat(parcels(number)).hasSize(2);
    Eventually.until(
        "the shopper reads everything",
        Duration.ofSeconds(20),
        () -> {
          String token = placed.path("accessToken").asText();
          String timeline = client.order(number, token).path("timeline").toString();
          return Stream.of("order.held", "order.edited", "order.released", "shipment.split")
              .allMatch(timeline::contains);
        });
    shop.expectBooksAgree(Set.of(number));
    String mail = "Your order " + number + " was changed";
    Eventually.until(
        "the shopper has a mail",
        Duration.ofSeconds(30),
        () -> shop.mailbox().subjectsTo("cleo@example.test").contains(mail));
  }

  private JsonNode heldAndChanged(String order) {
    staff(order + "/holds", "{\"reason\": \"ADDRESS\", \"note\": \"no bell\"}");
    JsonNode changed =
        staff(
            order + "/edits",
            """
            {"key": "one", "version": 0, "lines": [{"sku": "MUG-GREEN", "quantity": 2}],
             "shippingAddress": {"name": "Ada Test", "line1": "Unter den Linden 2",
               "city": "Berlin", "postalCode": "10117", "country": "DE"}}
            """);
    assertThat(changed.path("version").asLong()).isEqualTo(1);
    return changed;
  }

  private void release(String order, String hold) {
    staff(order + "/holds/" + hold + "/release", "");
  }

  private void split(JsonNode parcel) {
    assertThat(parcel.path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
    String shipment = "/shipments/" + parcel.path("id").asText();
    long version =
        client.staff("GET", "/api/backoffice/v1" + shipment, null).body().path("version").asLong();
    staff(
        shipment + "/split",
        "{\"version\": " + version + ", \"lines\": [{\"sku\": \"MUG-GREEN\", \"quantity\": 1}]}");
  }

  private JsonNode parcels(String number) {
    return client
        .staff("GET", "/api/backoffice/v1/orders/" + number, null)
        .body()
        .path("order")
        .path("shipments");
  }

  @Test
  void theBooksAreLookedAtByThemselves() throws Exception {
    Eventually.until(
        "a round is over",
        Duration.ofMinutes(3),
        () -> {
          JsonNode rules =
              client.staff("GET", "/api/backoffice/v1/books", null).body().path("rules");
          return rules.size() >= 10 && rules.findValues("lastRunAt").size() == rules.size();
        });
    HttpRequest metrics = HttpRequest.newBuilder(shop.address().resolve("/metrics")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(metrics, BodyHandlers.ofString()).body())
          .contains("storehouse_books_findings");
    }
  }
}
