package storehouse.edge.security;

import java.net.URI;
import java.util.Optional;

/// What a page of the shop may load: its own files, and the gateway's card fields. Without nonces,
/// so that pages stay cacheable, and without anything inline.
final class ContentPolicy {

  private ContentPolicy() {}

  static String allowing(Optional<String> gatewayUrl) {
    String gateway = gatewayUrl.map(url -> " " + origin(URI.create(url))).orElse("");
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self'" + gateway,
        "connect-src 'self'" + gateway,
        "frame-src 'self'" + gateway,
        "form-action 'self'" + gateway,
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getAuthority();
  }
}
