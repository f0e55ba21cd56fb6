package storehouse.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
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

  /// `target` is what was asked for, a path and perhaps a query.
  ///
  /// @throws BadRequest when it is something else
  static Request of(String method, String target, MessageHeaders headers, byte[] body) {
    var uri = uri(target);
    return new Request(
        method,
        uri.getPath(),
        Form.parse(uri.getRawQuery()),
        headers,
        new String(body, UTF_8),
        Map.of());
  }

  private static URI uri(String target) {
    try {
      return new URI(target);
    } catch (URISyntaxException strange) {
      throw new BadRequest("The address cannot be read: " + strange.getMessage());
    }
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
