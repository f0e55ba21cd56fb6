package storehouse.payment.gateway.http;

import jakarta.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A walk through the JSON of an answer, once and forwards, over its bytes. What nobody asks for is
/// passed over and nothing is made of it: of what a gateway tells, the shop needs little.
///
/// A reading gets the walk inside an object and goes to its end:
///
/// ```java
/// while (json.next()) {
///   if (json.is("id")) {
///     id = json.text();
///   } else if (json.is("captures")) {
///     captures = json.objects(PayPalCapture::read);
///   }
/// }
/// ```
///
/// Of what is passed over, only strings and brackets are looked at. Where it is read, what is not
/// well formed ends in a [JsonException], and so does an answer that is cut off anywhere.
public final class JsonWalk {

  private final byte[] in;
  private int at;

  /// The object has just begun, so no comma comes before its next member.
  private boolean begun;

  /// The member's value was not asked for yet, and begins here.
  private boolean unread;

  private int nameStart;
  private int nameEnd;

  private JsonWalk(byte[] utf8) {
    this.in = utf8;
  }

  /// What the reading makes of a JSON object.
  static <T> T through(byte[] utf8, Function<JsonWalk, T> reading) {
    JsonWalk walk = new JsonWalk(utf8);
    try {
      walk.take('{');
      T read = walk.inside(reading);
      walk.end();
      return read;
    } catch (ArrayIndexOutOfBoundsException cutOff) {
      throw new JsonException("The JSON is cut off", cutOff);
    }
  }

  /// Goes to the object's next member; false at the object's end.
  public boolean next() {
    if (unread) {
      passOver();
    }
    if (isNext('}')) {
      at++;
      begun = false;
      return false;
    }
    if (!begun) {
      take(',');
    }
    take('"');
    begun = false;
    nameStart = at;
    nameEnd = endOfString();
    take(':');
    unread = true;
    return true;
  }

  /// Whether the member has this name, in letters that JSON writes as they are.
  public boolean is(String name) {
    if (name.length() != nameEnd - nameStart) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != in[nameStart + i]) {
        return false;
      }
    }
    return true;
  }

  /// The member's text; empty when it is something else, such as null.
  public String text() {
    if (!isNext('"')) {
      return "";
    }
    unread = false;
    int start = ++at;
    int end = endOfString();
    for (int i = start; i < end; i++) {
      if (in[i] == '\\') {
        return unescaped(start, end);
      }
    }
    return new String(in, start, end - start, StandardCharsets.UTF_8);
  }

  private String unescaped(int start, int end) {
    String escaped = new String(in, start, end - start, StandardCharsets.UTF_8);
    return GatewayHttp.json("{\"text\":\"" + escaped + "\"}").getString("text");
  }

  /// What the reading makes of the member; empty when it is no object.
  public <T> Optional<T> object(Function<JsonWalk, T> reading) {
    if (!isNext('{')) {
      return Optional.empty();
    }
    at++;
    return Optional.of(inside(reading));
  }

  /// What the reading makes of each object in the member; empty when that is no array.
  public <T> List<T> objects(Function<JsonWalk, T> reading) {
    if (!isNext('[')) {
      return List.of();
    }
    at++;
    unread = false;
    List<T> read = new ArrayList<>();
    while (!isNext(']')) {
      if (!read.isEmpty()) {
        take(',');
      }
      take('{');
      read.add(inside(reading));
    }
    at++;
    return read;
  }

  private <T> T inside(Function<JsonWalk, T> reading) {
    begun = true;
    unread = false;
    return reading.apply(this);
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
    return object(json -> json.below(path, reading)).flatMap(Function.identity());
  }

  private <T> Optional<T> below(List<String> path, Function<JsonWalk, Optional<T>> reading) {
    Optional<T> found = Optional.empty();
    while (next()) {
      if (is(path.getFirst())) {
        found = at(path.subList(1, path.size()), reading);
      }
    }
    return found;
  }

  private void passOver() {
    unread = false;
    if (isNext('"')) {
      at++;
      endOfString();
    } else if (in[at] == '{' || in[at] == '[') {
      passOverAllWithin();
    } else {
      passOverWord();
    }
  }

  private void passOverAllWithin() {
    int depth = 0;
    int here = at;
    do {
      switch (in[here++]) {
        case '"' -> here = behindString(here);
        case '{', '[' -> depth++;
        case '}', ']' -> depth--;
        default -> {}
      }
    } while (depth > 0);
    at = here;
  }

  /// A number, or such as `null`.
  private void passOverWord() {
    int start = at;
    while (in[at] > ' ' && in[at] != ',' && in[at] != '}') {
      at++;
    }
    if (at == start) {
      throw new JsonException("There is no value where the JSON needs one");
    }
  }

  /// Goes behind a string, and says where its closing quotation mark is.
  private int endOfString() {
    at = behindString(at);
    return at - 1;
  }

  private int behindString(int start) {
    int here = start;
    byte next;
    do {
      next = in[here++];
      if (next == '\\') {
        here++;
      }
    } while (next != '"');
    return here;
  }

  private boolean isNext(char wanted) {
    while (isBlank(in[at])) {
      at++;
    }
    return in[at] == wanted;
  }

  private void take(char wanted) {
    if (!isNext(wanted)) {
      throw new JsonException("There is no " + wanted + " where the JSON needs one");
    }
    at++;
  }

  private void end() {
    for (int i = at; i < in.length; i++) {
      if (!isBlank(in[i])) {
        throw new JsonException("The answer does not end where its JSON ends");
      }
    }
  }

  private static boolean isBlank(byte one) {
    return one <= ' ' && one >= 0;
  }
}
