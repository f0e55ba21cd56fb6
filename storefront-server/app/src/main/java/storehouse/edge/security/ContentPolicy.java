package storehouse.edge.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a page of the shop may load, and where its forms may end: at its own files and the card
/// fields of the gateways. Without nonces, so that pages stay cacheable, and without anything
/// inline.
final class ContentPolicy {

  /// To these, a gateway may add its own. Browsers follow a form through its redirects, so one may
  /// end at a gateway's card page. Nobody knows the pages of all banks: the checkout's form ends at
  /// a page of the shop that leads there.
  private static final List<String> SHARED =
      List.of(
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "frame-src 'self'",
          "form-action 'self'",
          "img-src 'self' data:");

  private static final List<String> OWN =
      List.of(
          "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");

  private ContentPolicy() {}

  static String allowing(Map<String, ? extends Collection<String>> sources) {
    return Stream.concat(OWN.stream(), SHARED.stream().map(line -> with(line, sources)))
        .collect(Collectors.joining("; "));
  }

  private static String with(String line, Map<String, ? extends Collection<String>> sources) {
    Collection<String> more = sources.get(line.substring(0, line.indexOf(' ')));
    return more == null ? line : line + " " + String.join(" ", more);
  }
}
