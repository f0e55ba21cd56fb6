package storehouse.payment.paypal;

import storehouse.payment.gateway.http.JsonWalk;

/// One of the links of whatever PayPal shows.
record PayPalLink(String rel, String href) {

  /// The address of the first link of this kind; empty when there is none.
  static String address(JsonWalk links, String rel) {
    for (PayPalLink link : links.objects(PayPalLink::read)) {
      if (link.rel.equals(rel)) {
        return link.href;
      }
    }
    return "";
  }

  private static PayPalLink read(JsonWalk json) {
    String rel = "";
    String href = "";
    while (json.next()) {
      if (json.is("rel")) {
        rel = json.text();
      } else if (json.is("href")) {
        href = json.text();
      }
    }
    return new PayPalLink(rel, href);
  }
}
