package storehouse.simulators.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the caller gets: a reply, or a connection that ends without one.
public sealed interface Answer {

  /// A whole HTTP response.
  record Reply(int status, Map<String, String> headers, byte[] body) implements Answer {

    public Reply with(String header, String value) {
      return with(Map.of(header, value));
    }

    public Reply with(Map<String, String> more) {
      var all = new LinkedHashMap<>(headers);
      all.putAll(more);
      return new Reply(status, all, body);
    }

    public String text() {
      return new String(body, UTF_8);
    }
  }

  /// The connection is closed before a byte of the answer is sent. `applied` is what the caller
  /// would have read had the work been done, and null when nothing was done.
  record Lost(@Nullable Reply applied) implements Answer {}

  static Reply json(int status, Object body) {
    return of(status, "application/json", Json.bytes(body));
  }

  /// @param policy the page's Content-Security-Policy
  static Reply html(int status, String policy, String page) {
    return of(status, "text/html; charset=utf-8", page)
        .with("Content-Security-Policy", policy)
        .with("Referrer-Policy", "no-referrer")
        .with("Cache-Control", "no-store");
  }

  static Reply of(int status, String contentType, String body) {
    return of(status, contentType, body.getBytes(UTF_8));
  }

  private static Reply of(int status, String contentType, byte[] body) {
    return new Reply(
        status, Map.of("Content-Type", contentType, "X-Content-Type-Options", "nosniff"), body);
  }

  static Reply seeOther(String location) {
    return new Reply(303, Map.of("Location", location, "Cache-Control", "no-store"), new byte[0]);
  }
}
