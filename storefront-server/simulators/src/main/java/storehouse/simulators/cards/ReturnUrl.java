package storehouse.simulators.cards;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import storehouse.simulators.http.BadRequest;

/// Where a shopper goes back to.
public record ReturnUrl(URI url) {

  /// @throws BadRequest unless it is an absolute http or https address
  public static ReturnUrl of(String text) {
    try {
      var url = URI.create(text);
      if (url.getHost() != null
          && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
        return new ReturnUrl(url);
      }
    } catch (IllegalArgumentException unreadable) {
      throw new BadRequest("return_url is not an address: " + text, unreadable);
    }
    throw new BadRequest("return_url is the shop's http or https address to come back to.");
  }

  public String host() {
    return url.getRawAuthority();
  }

  public String with(String name, String value) {
    var text = url.toString();
    int hash = text.indexOf('#');
    var fragment = hash < 0 ? "" : text.substring(hash);
    var base = hash < 0 ? text : text.substring(0, hash);
    var separator = url.getRawQuery() == null ? "?" : "&";
    return base + separator + name + "=" + URLEncoder.encode(value, UTF_8) + fragment;
  }

  /// A policy for a plain form whose answer leads there: browsers check the redirect as well.
  public String policy() {
    var origin = url.getScheme() + "://" + url.getRawAuthority();
    return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
        + " form-action 'self' "
        + origin;
  }
}
