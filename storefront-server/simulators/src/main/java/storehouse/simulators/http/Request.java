package storehouse.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One HTTP request with its body read whole, and the values of the route's `{placeholders}`.
public record Request(
    String method,
    String path,
    Form query,
    Headers headers,
    String body,
    Map<String, String> placeholders) {

  Request at(Map<String, String> placeholderValues) {
    return new Request(method, path, query, headers, body, placeholderValues);
  }

  static Request of(String method, String path, @Nullable String query, Headers headers) {
    return new Request(method, path, Form.parse(query), headers, "", Map.of());
  }

  Request withBody(byte[] bytes) {
    return new Request(method, path, query, headers, new String(bytes, UTF_8), placeholders);
  }

  public @Nullable String header(String name) {
    return headers.getFirst(name);
  }

  /// @throws IllegalArgumentException when the route has no such placeholder
  public String placeholder(String name) {
    var value = placeholders.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No {" + name + "} in the route of " + path);
    }
    return value;
  }

  public Form form() {
    return Form.parse(body);
  }

  /// @throws BadRequest when the body is not JSON
  public JsonNode json() {
    return Json.parse(body);
  }
}
