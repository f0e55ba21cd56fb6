package storehouse.edge.security;

import java.net.URI;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a page of the shop may load and lead to: its own files, the card fields of the gateways,
/// and the pages of wallets. Without nonces, so that pages stay cacheable, and without anything
/// inline.
final class ContentPolicy {

  private ContentPolicy() {}

  /// A form may end anywhere that the payment of its order is agreed to: browsers follow a form
  /// through its redirects.
  static String allowing(Collection<URI> cardFields, Collection<URI> wallets) {
    String gateways = origins(cardFields.stream());
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self'" + gateways,
        "connect-src 'self'" + gateways,
        "frame-src 'self'" + gateways,
        "form-action 'self'" + origins(Stream.concat(cardFields.stream(), wallets.stream())),
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'");
  }

  private static String origins(Stream<URI> pages) {
    return pages
        .map(page -> " " + page.getScheme() + "://" + page.getAuthority())
        .distinct()
        .collect(Collectors.joining());
  }
}
