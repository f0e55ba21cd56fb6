package storehouse.edge.security;

import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;

/// What a page of the shop may load, and where its forms may end: at its own files and the card
/// fields of the gateways. Without nonces, so that pages stay cacheable, and without anything
/// inline.
final class ContentPolicy {

  private ContentPolicy() {}

  /// Browsers follow a form through its redirects, so one may end at a gateway's card page. Nobody
  /// knows the pages of all banks: the checkout's form ends at a page of the shop that leads there.
  static String allowing(Collection<URI> cardFields) {
    String gateways = origins(cardFields);
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self'" + gateways,
        "connect-src 'self'" + gateways,
        "frame-src 'self'" + gateways,
        "form-action 'self'" + gateways,
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
  }

  private static String origins(Collection<URI> pages) {
    return pages.stream()
        .map(page -> " " + page.getScheme() + "://" + page.getAuthority())
        .distinct()
        .collect(Collectors.joining());
  }
}
