package storehouse.payment.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/// What the simulators of all gateways understand.
abstract class SimulatorDesk implements GatewayDesk {

  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public String proofAfter(String url, boolean passes) {
    URI back = finishChallenge(url, passes);
    return proof(back.getRawQuery() == null ? "" : back.getRawQuery());
  }

  /// The part of the address with which the shopper comes back that proves something.
  protected String proof(String query) {
    return "";
  }

  /// Where the shopper is sent.
  private URI finishChallenge(String url, boolean passes) {
    HttpRequest decision =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("outcome=" + (passes ? "complete" : "fail")))
            .build();
    return URI.create(answer(decision).headers().firstValue("Location").orElseThrow());
  }

  /// A part of the path of the request that does this.
  protected abstract String route(Request request);

  @Override
  public void plan(String fault, Request request, String key) {
    send(
        HttpRequest.newBuilder(simulator().resolve("/_sim/faults"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"fault\": \"%s\", \"route\": \"%s\", \"key\": \"%s\"}"
                        .formatted(fault, route(request), key)))
            .build());
  }

  @Override
  public void tellInDisorder(int repeats, int latestMillis) {
    simulate(
        "webhooks", "{\"repeats\": %d, \"latestMillis\": %d}".formatted(repeats, latestMillis));
  }

  /// Has something happen at the simulator.
  JsonObject simulate(String what, String json) {
    return json(
        send(
            HttpRequest.newBuilder(simulator().resolve("/_sim/" + what))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build()));
  }

  @Override
  public Map<Long, List<Standing>> standings() {
    return books().getJsonArray(list()).stream()
        .map(JsonValue::asJsonObject)
        .collect(groupingBy(this::order, mapping(SimulatorDesk::standing, toList())));
  }

  @Override
  public int owedWebhooks() {
    return books().getInt("owedWebhooks");
  }

  private JsonObject books() {
    return json(send(HttpRequest.newBuilder(simulator().resolve("/_sim/books")).build()));
  }

  /// The rows of an order's payments in the books.
  protected List<JsonObject> rows(long orderId) {
    return allRows().stream().filter(row -> order(row) == orderId).toList();
  }

  List<JsonObject> allRows() {
    return books().getJsonArray(list()).stream().map(JsonValue::asJsonObject).toList();
  }

  /// The name of the list of payments in the books.
  protected abstract String list();

  /// Whose payment a row of that list is.
  protected abstract long order(JsonObject row);

  protected static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  private static Standing standing(JsonObject row) {
    return new Standing(row.getInt("held"), row.getInt("captured"), row.getInt("refunded"));
  }

  protected String send(HttpRequest request) {
    return answer(request).body();
  }

  private HttpResponse<String> answer(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
