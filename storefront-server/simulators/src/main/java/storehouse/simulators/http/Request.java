package storehouse.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.MessageHeaders;
import org.jspecify.annotations.Nullable;

/// One HTTP request with its body read whole, and the values of the route's `{placeholders}`.
public record Request(
    String method,
    String path,
    Form query,
    MessageHeaders headers,
    String body,
    Map<String, String> placeholders) {

  Request at(Map<String, String> placeholderValues) {
    return new Request(method, path, query, headers, body, placeholderValues);
  }

  /// Without its body; what asks for the head alone is answered like GET.
  ///
  /// @throws BadRequest when the request's target is not a URI
  static Request of(HttpRequest call) {
    var method = call.getMethod().equals("HEAD") ? "GET" : call.getMethod();
    var target = target(call.getRequestUri());
    var query = Form.parse(target.getRawQuery());
    return new Request(method, target.getPath(), query, call, "", Map.of());
  }

  private static URI target(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException malformed) {
      throw new BadRequest("The address cannot be read: " + malformed.getMessage(), malformed);
    }
  }

  Request withBody(byte[] bytes) {
    return new Request(method, path, query, headers, new String(bytes, UTF_8), placeholders);
  }

  public @Nullable String header(String name) {
    var first = headers.getFirstHeader(name);
    return first == null ? null : first.getValue();
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
