package storehouse.launcher.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/// What the gateways believe, each in its own words, brought into one shape.
public record GatewayBooks(List<URI> gateways) {

  /// All payments that the gateways still know, and since when all of them know all.
  public record Known(List<Intent> intents, Instant since) {}

  /// What all gateways know.
  public Known read() throws IOException {
    List<Intent> intents = new ArrayList<>();
    Instant since = Instant.EPOCH;
    for (URI gateway : gateways) {
      JsonNode books = new ObjectMapper().readTree(gateway.resolve("/_sim/books").toURL());
      intents.addAll(intents(books));
      Instant known = Instant.ofEpochSecond(books.path("forgottenBefore").asLong());
      since = known.isAfter(since) ? known : since;
    }
    return new Known(intents, since);
  }

  /// A gateway is known by what it calls a payment.
  static List<Intent> intents(JsonNode books) {
    List<Intent> intents = new ArrayList<>();
    books.path("paymentIntents").forEach(row -> intents.add(stripe(row)));
    books.path("payments").forEach(row -> intents.add(adyen(row)));
    books.path("orders").forEach(row -> intents.add(paypal(row)));
    return intents;
  }

  private static Intent stripe(JsonNode row) {
    return intent(
        new Named("stripe", row.path("id"), row.path("metadata").path("order_id").asText()),
        row.path("status"),
        row,
        row.path("captures").size());
  }

  /// Our own reference there is `<order number>/<order id>`.
  private static Intent adyen(JsonNode row) {
    String reference = row.path("reference").asText();
    return intent(
        new Named(
            "adyen", row.path("pspReference"), reference.substring(reference.lastIndexOf('/') + 1)),
        row.path("state"),
        row,
        count(
            row.path("modifications"),
            change -> is(change, "effect", "take") && is(change, "outcome", "done")));
  }

  private static Intent paypal(JsonNode row) {
    return intent(
        new Named("paypal", row.path("id"), row.path("customId").asText()),
        row.path("status"),
        row,
        count(row.path("captures"), capture -> !is(capture, "status", "DECLINED")));
  }

  private record Named(String gateway, JsonNode id, String orderId) {}

  private static Intent intent(Named name, JsonNode status, JsonNode row, int captures) {
    return new Intent(
        name.gateway(),
        name.id().asText(),
        name.orderId(),
        status.asText(),
        row.path("amount").asLong(),
        row.path("currency").asText(),
        row.path("held").asLong(),
        row.path("captured").asLong(),
        row.path("refunded").asLong(),
        captures);
  }

  private static int count(JsonNode rows, Predicate<JsonNode> wanted) {
    return (int) StreamSupport.stream(rows.spliterator(), false).filter(wanted).count();
  }

  private static boolean is(JsonNode row, String name, String value) {
    return row.path(name).asText().equals(value);
  }
}
