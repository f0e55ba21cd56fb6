package storehouse.launcher.shop;

import static storehouse.launcher.console.Texts.text;

import java.util.HashSet;
import java.util.Set;
import storehouse.launcher.console.StartFailure;
import storehouse.launcher.process.Ports;

/// Where each part listens, decided before anything starts, so that each part can be told of the
/// others.
record PortPlan(
    int shop,
    int database,
    int replica,
    int solr,
    int stripe,
    int adyen,
    int paypal,
    int ups,
    int mail,
    int smtp) {
  private static final int DATABASE = 3307;
  private static final int REPLICA = 3308;
  private static final int SOLR = 8983;
  private static final int STRIPE = 9101;
  private static final int UPS = 9102;
  private static final int MAIL = 9103;
  private static final int SMTP = 9104;
  private static final int ADYEN = 9105;
  private static final int PAYPAL = 9106;

  /// The shop's own port is a promise to whoever bookmarked it, so it is that one or a
  /// [StartFailure]; its helpers move on to the next free port.
  static PortPlan around(int shopPort) {
    if (shopPort != 0 && !Ports.isFree(shopPort)) {
      int free = Ports.freeFrom(shopPort, Set.of());
      throw new StartFailure(text("shop.port-taken", shopPort, free));
    }
    Set<Integer> taken = new HashSet<>();
    boolean anyPort = shopPort == 0;
    int shop = choose(shopPort, taken);
    return new PortPlan(
        shop,
        choose(anyPort ? 0 : DATABASE, taken),
        choose(anyPort ? 0 : REPLICA, taken),
        choose(anyPort ? 0 : SOLR, taken),
        choose(anyPort ? 0 : STRIPE, taken),
        choose(anyPort ? 0 : ADYEN, taken),
        choose(anyPort ? 0 : PAYPAL, taken),
        choose(anyPort ? 0 : UPS, taken),
        choose(anyPort ? 0 : MAIL, taken),
        choose(anyPort ? 0 : SMTP, taken));
  }

  private static int choose(int wanted, Set<Integer> taken) {
    int port = Ports.freeFrom(wanted, taken);
    taken.add(port);
    return port;
  }
}
