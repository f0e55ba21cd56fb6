package storehouse.launcher.shop;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Where everything is, as URLs without a slash at the end; `smtpPort` is on 127.0.0.1.
public record Addresses(
    String shop,
    String solr,
    String stripe,
    String adyen,
    String paypal,
    String ups,
    String mail,
    int smtpPort) {

  /// Where the payment gateways are, whose books can be compared with the shop's.
  public List<URI> gateways() {
    return Stream.of(stripe, adyen, paypal).map(URI::create).toList();
  }

  static Addresses of(PortPlan ports, String solr) {
    return new Addresses(
        Settings.local(ports.shop()),
        solr,
        Settings.local(ports.stripe()),
        Settings.local(ports.adyen()),
        Settings.local(ports.paypal()),
        Settings.local(ports.ups()),
        Settings.local(ports.mail()),
        ports.smtp());
  }
}
