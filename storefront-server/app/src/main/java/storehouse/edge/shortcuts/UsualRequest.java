package storehouse.edge.shortcuts;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What programs send all day: JSON of known and moderate length, or nothing where that is enough,
/// to which they take any answer or JSON. Whatever else HTTP knows is left to the REST framework.
final class UsualRequest {

  private static final int LARGEST_BODY = 256 * 1024;
  private static final Set<String> JSON =
      Set.of(
          "application/json", "application/json; charset=utf-8", "application/json;charset=utf-8");

  /// The last one is Stripe's.
  private static final Set<String> ANYTHING_OR_JSON =
      Set.of("*/*", "application/json", "*/*; q=0.5, application/xml");

  private UsualRequest() {}

  static boolean is(HttpServletRequest request, boolean needsBody) {
    return (sendsJson(request) || !needsBody && sendsNothing(request))
        && request.getQueryString() == null
        && takesJson(header(request, "Accept"))
        && request.getHeader("Authorization") == null;
  }

  private static boolean sendsJson(HttpServletRequest request) {
    return request.getContentLengthLong() > 0
        && request.getContentLengthLong() <= LARGEST_BODY
        && isJson(request.getContentType());
  }

  private static boolean sendsNothing(HttpServletRequest request) {
    return request.getContentLengthLong() == 0 && request.getContentType() == null;
  }

  private static boolean isJson(@Nullable String type) {
    return type != null && JSON.contains(type.toLowerCase(Locale.ROOT));
  }

  private static boolean takesJson(@Nullable String accept) {
    return accept == null || ANYTHING_OR_JSON.contains(accept);
  }

  /// Whole, also when it came in several lines.
  static @Nullable String header(HttpServletRequest request, String name) {
    Enumeration<String> values = request.getHeaders(name);
    if (!values.hasMoreElements()) {
      return null;
    }
    String first = values.nextElement();
    return values.hasMoreElements()
        ? first + "," + String.join(",", Collections.list(values))
        : first;
  }

  static byte[] body(HttpServletRequest request) throws IOException {
    return request.getInputStream().readNBytes(request.getContentLength());
  }

  /// Where the client thinks that the shop is, such as `https://shop.example`.
  static String origin(HttpServletRequest request) {
    StringBuffer url = request.getRequestURL();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
