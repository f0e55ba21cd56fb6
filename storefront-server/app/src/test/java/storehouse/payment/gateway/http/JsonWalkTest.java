package storehouse.payment.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWalkTest {

  private static final String ORDER =
      """
      { "id" : "5O1", "seen": true,"none":null, "count" : -1.5e3 ,
        "units": [{"id": "U1", "links": [{"rel": "}\\"]", "n": [1, [2, {}]]}]}, { }, {"id":"U2"}],
        "empty": [], "source": {"card": {"result": {"shift": "NO", "deep": {"asked": "Y"}}}},
        "name": "Zo\\u00eb \\"Æ\\" \\\\ 日本" }
      """;

  private static final List<String> NAMES = List.of("a", "b", "ab", "list", "deep");

  /// What all names that are asked for say, and the number of objects in lists.
  private record Told(String a, String b, String ab, List<Told> list, List<Told> deep) {

    private static Told walked(JsonWalk json) {
      String a = "";
      String b = "";
      String ab = "";
      List<Told> list = List.of();
      List<Told> deep = List.of();
      while (json.next()) {
        if (json.is("a")) {
          a = json.text();
        } else if (json.is("b")) {
          b = json.text();
        } else if (json.is("ab")) {
          ab = json.text();
        } else if (json.is("list")) {
          list = json.objects(Told::walked);
        } else if (json.is("deep")) {
          deep = json.object(Told::walked).stream().toList();
        }
      }
      return new Told(a, b, ab, list, deep);
    }

    private static Told parsed(JsonObject json) {
      return new Told(
          text(json, "a"),
          text(json, "b"),
          text(json, "ab"),
          json.containsKey("list")
              ? json.getJsonArray("list").getValuesAs(Told::parsed)
              : List.of(),
          json.containsKey("deep") ? List.of(parsed(json.getJsonObject("deep"))) : List.of());
    }

    private static String text(JsonObject json, String name) {
      return json.get(name) instanceof JsonString text ? text.getString() : "";
    }
  }

  private static String text(String json, String name) {
    return JsonBody.of(json)
        .read(
            walk -> {
              String text = "";
              while (walk.next()) {
                text = walk.is(name) ? walk.text() : text;
              }
              return text;
            });
  }

  @Test
  void whatIsAskedForIsReadAndTheRestPassedOver() {
    assertThat(text(ORDER, "id")).isEqualTo("5O1");
    assertThat(text(ORDER, "name")).isEqualTo("Zoë \"Æ\" \\ 日本");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seen", "none", "count", "units", "source", "i", "idd"})
  void whatIsNoTextIsEmpty(String name) {
    assertThat(text(ORDER, name)).isEmpty();
  }

  @Test
  void aPathLeadsToWhatLiesDeeper() {
    List<String> found =
        JsonBody.of(ORDER)
            .read(
                walk -> {
                  TreeMap<String, String> texts = new TreeMap<>();
                  while (walk.next()) {
                    if (walk.is("source")) {
                      walk.objectAt(
                          result -> {
                            while (result.next()) {
                              if (result.is("shift")) {
                                texts.put("1 shift", result.text());
                              } else if (result.is("deep")) {
                                texts.put("2 asked", result.textAt("asked"));
                              }
                            }
                            return texts;
                          },
                          "card",
                          "result");
                    } else if (walk.is("name")) {
                      texts.put("3 no object", walk.textAt("asked"));
                    }
                  }
                  return List.copyOf(texts.values());
                });

    assertThat(found).containsExactly("NO", "Y", "");
  }

  @Test
  void anAnswerThatIsCutOffAnywhereIsNoAnswer() {
    String whole = ORDER.strip();

    assertThat(IntStream.range(0, whole.length()))
        .allSatisfy(
            length ->
                assertThatThrownBy(() -> text(whole.substring(0, length), "id"))
                    .isInstanceOf(JsonException.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{} {}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":,\"b\":1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\" 1}",
        "{a:1}",
        "{\"a\":1,}",
        "{\"b\":\"\\x\"}",
        "<html>"
      })
  void whatIsNotJsonIsNoAnswer(String strange) {
    assertThatThrownBy(() -> text(strange, "b")).isInstanceOf(JsonException.class);
  }

  /// The platform's own parser is the oracle.
  @Test
  void whateverTheJsonItSaysWhatTheWholeSays() {
    Random random = new Random(20_261_201);
    for (int i = 0; i < 5_000; i++) {
      String json = object(random, 0);

      assertThat(JsonBody.of(json).read(Told::walked))
          .as(json)
          .isEqualTo(Told.parsed(GatewayHttp.json(json)));
    }
  }

  private static String object(Random random, int depth) {
    TreeMap<String, String> members = new TreeMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      switch (name) {
        case "list" -> members.put(name, list(random, depth));
        case "deep" -> members.put(name, depth > 3 ? "{}" : object(random, depth + 1));
        case String _ -> members.put(name, value(random));
      }
      members.put("else" + i, random.nextBoolean() ? list(random, depth) : value(random));
    }
    StringBuilder json = new StringBuilder("{");
    members.forEach(
        (name, value) ->
            json.append(json.length() > 1 ? "," : "")
                .append(blank(random))
                .append('"' + name + '"')
                .append(blank(random) + ":" + blank(random))
                .append(value)
                .append(blank(random)));
    return json.append('}').toString();
  }

  private static String list(Random random, int depth) {
    if (depth > 3) {
      return "[ ]";
    }
    StringBuilder list = new StringBuilder("[");
    for (int i = random.nextInt(3); i > 0; i--) {
      list.append(object(random, depth + 1)).append(i > 1 ? " ," : "");
    }
    return list.append("]").toString();
  }

  private static String value(Random random) {
    List<String> values =
        List.of(
            "\"\"",
            "\"\\\\\"",
            "\"{\\\"a\\\":[\"",
            "\"ü\\n\\u20ac𝄞\"",
            "-1",
            "2E5",
            "true",
            "null");
    return values.get(random.nextInt(values.size()));
  }

  private static String blank(Random random) {
    return List.of("", "", "", " ", "\n\t ").get(random.nextInt(5));
  }
}
