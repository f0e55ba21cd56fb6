package storehouse.backoffice.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Makes what people type safe inside an address.
final class Path {

  private Path() {}

  static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
