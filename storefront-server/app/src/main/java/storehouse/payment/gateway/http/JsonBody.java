package storehouse.payment.gateway.http;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The JSON that came with an answer, as it came. Whoever needs little of it reads that alone, in a
/// third of the time that the whole takes.
public final class JsonBody {

  static final JsonBody NOTHING = of("{}");

  private final byte[] utf8;
  private @Nullable JsonObject whole;

  /// JSON is UTF-8 whatever its content type says.
  JsonBody(byte[] utf8) {
    this.utf8 = utf8;
  }

  public static JsonBody of(String text) {
    return new JsonBody(text.getBytes(StandardCharsets.UTF_8));
  }

  /// @throws JsonException when it is no JSON object
  public JsonObject whole() {
    JsonObject known = whole;
    if (known == null) {
      known = GatewayHttp.json(text());
      whole = known;
    }
    return known;
  }

  /// @throws JsonException when it is no JSON object
  public <T> T read(Function<JsonWalk, T> reading) {
    return JsonWalk.through(utf8, reading);
  }

  String text() {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
