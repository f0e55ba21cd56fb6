package storehouse.platform.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;

/// Writes and reads records as JSON text; used for events, saga data and stored answers.
public final class Json {

  private static final Jsonb JSONB = JsonbBuilder.create();

  private Json() {}

  public static String write(Object value) {
    return JSONB.toJson(value);
  }

  /// The text in UTF-8, as it goes over the wire.
  public static byte[] bytes(Object value) {
    return write(value).getBytes(StandardCharsets.UTF_8);
  }

  public static <T> T read(String json, Class<T> type) {
    return JSONB.fromJson(json, type);
  }
}
