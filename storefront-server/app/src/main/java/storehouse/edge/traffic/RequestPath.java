package storehouse.edge.traffic;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// What a request is for, however its path is written.
final class RequestPath {

  private RequestPath() {}

  /// Decoded, without parameters (`;x=1`), dots, and slashes that say nothing: as whoever answers
  /// the request will read it.
  static String plain(String uri) {
    return isPlain(uri) ? uri : rewritten(uri);
  }

  /// Nearly all are, and are not worth taking apart.
  private static boolean isPlain(String uri) {
    return uri.startsWith("/")
        && (uri.length() == 1 || !uri.endsWith("/"))
        && uri.indexOf('%') < 0
        && uri.indexOf(';') < 0
        && !uri.contains("//")
        && !uri.contains("/.");
  }

  private static String rewritten(String uri) {
    Deque<String> segments = new ArrayDeque<>();
    for (String written : uri.split("/")) {
      String segment = decoded(written.split(";", 2)[0]);
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return "/" + String.join("/", segments);
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return segment;
    }
  }
}
