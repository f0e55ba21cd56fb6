package storehouse.payment.gateway.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.json.JsonException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A walk through the JSON of an answer, once and forwards, from its bytes. What nobody asks for is
/// passed over, and nothing is made of it: of what a gateway tells, the shop needs little.
///
/// A reading gets the walk inside an object and goes to its end:
///
/// ```java
/// while (json.next()) {
///   switch (json.name()) {
///     case "id" -> id = json.text();
///     case "captures" -> captures = json.objects(PayPalCapture::read);
///     default -> {}
///   }
/// }
/// ```
///
/// Each method throws a [JsonException] for what is not well formed.
public final class JsonWalk {

  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;

  private JsonWalk(JsonParser parser) {
    this.parser = parser;
  }

  /// What the reading makes of a JSON object.
  static <T> T through(byte[] json, Function<JsonWalk, T> reading) {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonWalk walk = new JsonWalk(parser);
      if (walk.advance() != JsonToken.START_OBJECT) {
        throw new JsonException("The answer is no JSON object");
      }
      T read = reading.apply(walk);
      if (walk.advance() != null) {
        throw new JsonException("The answer does not end where its JSON ends");
      }
      return read;
    } catch (IOException garbled) {
      throw garbled(garbled);
    }
  }

  /// Goes to the object's next member; false at the object's end.
  public boolean next() {
    if (parser.currentToken() == JsonToken.FIELD_NAME) {
      advance();
      passOver();
    }
    return advance() == JsonToken.FIELD_NAME;
  }

  /// Of the member.
  public String name() {
    try {
      return parser.currentName();
    } catch (IOException garbled) {
      throw garbled(garbled);
    }
  }

  /// The member's text; empty when it is something else, such as null.
  public String text() {
    if (advance() != JsonToken.VALUE_STRING) {
      passOver();
      return "";
    }
    try {
      return parser.getText();
    } catch (IOException garbled) {
      throw garbled(garbled);
    }
  }

  /// What the reading makes of the member; empty when it is no object.
  public <T> Optional<T> object(Function<JsonWalk, T> reading) {
    if (advance() != JsonToken.START_OBJECT) {
      passOver();
      return Optional.empty();
    }
    return Optional.of(reading.apply(this));
  }

  /// What the reading makes of each object in the member; empty when that is no array.
  public <T> List<T> objects(Function<JsonWalk, T> reading) {
    if (advance() != JsonToken.START_ARRAY) {
      passOver();
      return List.of();
    }
    List<T> read = new ArrayList<>();
    while (advance() != JsonToken.END_ARRAY) {
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        throw new JsonException("Something else stands among the objects of the answer");
      }
      read.add(reading.apply(this));
    }
    return read;
  }

  /// The text at this path below the member; empty when there is none.
  public String textAt(String... path) {
    return at(List.of(path), json -> Optional.of(json.text())).orElse("");
  }

  /// What the reading makes of the object at this path below the member.
  public <T> Optional<T> objectAt(Function<JsonWalk, T> reading, String... path) {
    return at(List.of(path), json -> json.object(reading));
  }

  private <T> Optional<T> at(List<String> path, Function<JsonWalk, Optional<T>> reading) {
    if (path.isEmpty()) {
      return reading.apply(this);
    }
    return object(json -> json.inside(path, reading)).flatMap(Function.identity());
  }

  private <T> Optional<T> inside(List<String> path, Function<JsonWalk, Optional<T>> reading) {
    Optional<T> found = Optional.empty();
    while (next()) {
      if (name().equals(path.getFirst())) {
        found = at(path.subList(1, path.size()), reading);
      }
    }
    return found;
  }

  private JsonToken advance() {
    try {
      return parser.nextToken();
    } catch (IOException garbled) {
      throw garbled(garbled);
    }
  }

  private void passOver() {
    try {
      parser.skipChildren();
    } catch (IOException garbled) {
      throw garbled(garbled);
    }
  }

  /// Without the parser's own words, which may quote the answer's.
  private static JsonException garbled(IOException cause) {
    return new JsonException("The answer is not JSON", cause);
  }
}
