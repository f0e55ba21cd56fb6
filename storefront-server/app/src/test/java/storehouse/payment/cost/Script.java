package storehouse.payment.cost;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;
import storehouse.payment.cost.Recorder.Exchange;
import storehouse.payment.gateway.http.BareClient;
import storehouse.payment.gateway.http.GatewayHttp;

/// A recorded purchase, so that a bare client can make others that differ in nothing but their
/// numbers and the ids that the gateway gives out.
///
/// The value with the position 0 is the purchase's number; the others are taken from the answers.
record Script(List<Line> lines, int values) {

  private static final String CONTENT_TYPE = "Content-type";

  private static final int SHORTEST_ID = 8;

  /// One request, and what its answer is good for.
  private record Line(
      String method,
      Template target,
      Map<String, Template> headers,
      @Nullable ContentType type,
      Template body,
      List<Find> finds) {}

  /// The value at this position begins in an answer where this text first ends, and ends with a
  /// quotation mark.
  private record Find(int position, String after) {

    static Find of(int position, String value, String answer) {
      int at = answer.indexOf('"' + value + '"') + 1;
      int from = at - 1;
      while (answer.indexOf(answer.substring(from, at)) != from) {
        from--;
      }
      return new Find(position, answer.substring(from, at));
    }

    String in(String answer) {
      int from = answer.indexOf(after) + after.length();
      return answer.substring(from, answer.indexOf('"', from));
    }
  }

  static Script of(List<Exchange> exchanges, Purchase purchase) {
    List<String> values = new ArrayList<>(List.of(Long.toString(purchase.number())));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < exchanges.size(); i++) {
      Exchange exchange = exchanges.get(i);
      List<Exchange> later = exchanges.subList(i + 1, exchanges.size());
      List<Find> finds = new ArrayList<>();
      Line line = line(exchange, values, finds);
      texts(GatewayHttp.json(exchange.answer()))
          .filter(text -> isNew(text, exchange, values))
          .filter(text -> later.stream().anyMatch(next -> mentions(next, text)))
          .forEach(
              text -> {
                finds.add(Find.of(values.size(), text, exchange.answer()));
                values.add(text);
              });
      lines.add(line);
    }
    return new Script(lines, values.size());
  }

  /// All that may be ids of the gateway's.
  private static Stream<String> texts(JsonValue json) {
    return switch (json) {
      case JsonObject object -> object.values().stream().flatMap(Script::texts);
      case JsonArray array -> array.stream().flatMap(Script::texts);
      case JsonString text when text.getString().length() >= SHORTEST_ID ->
          Stream.of(text.getString());
      case JsonValue _ -> Stream.empty();
    };
  }

  private static boolean isNew(String text, Exchange exchange, List<String> values) {
    return values.stream().noneMatch(text::contains) && !mentions(exchange, text);
  }

  private static boolean mentions(Exchange exchange, String text) {
    return exchange.target().contains(text)
        || exchange.body().contains(text)
        || exchange.headers().values().stream().anyMatch(value -> value.contains(text));
  }

  private static Line line(Exchange exchange, List<String> values, List<Find> finds) {
    Map<String, Template> headers = new TreeMap<>();
    exchange.headers().forEach((name, value) -> headers.put(name, Template.of(value, values)));
    String type = exchange.headers().get(CONTENT_TYPE);
    headers.remove(CONTENT_TYPE);
    return new Line(
        exchange.method(),
        Template.of(exchange.target(), values),
        headers,
        type == null ? null : ContentType.parse(type),
        Template.of(exchange.body(), values),
        finds);
  }

  /// How many requests a purchase takes.
  int calls() {
    return lines.size();
  }

  void play(BareClient client, URI gateway, Purchase purchase) throws IOException {
    String[] known = new String[values];
    known[0] = Long.toString(purchase.number());
    for (Line line : lines) {
      HttpUriRequestBase request =
          new HttpUriRequestBase(line.method(), URI.create(gateway + line.target().filled(known)));
      line.headers().forEach((name, value) -> request.setHeader(name, value.filled(known)));
      if (line.type() != null) {
        request.setEntity(new StringEntity(line.body().filled(known), line.type()));
      }
      String answer = client.send(request);
      line.finds().forEach(find -> known[find.position()] = find.in(answer));
    }
  }
}
