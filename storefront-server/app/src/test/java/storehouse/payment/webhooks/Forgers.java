package storehouse.payment.webhooks;

import java.io.IOException;
import java.util.List;

/// Every gateway of the shop.
final class Forgers {

  private Forgers() {}

  static List<Forger> open() throws IOException {
    return List.of(new StripeForger(), new AdyenForger(), new PayPalForger());
  }

  static void close(List<Forger> forgers) throws Exception {
    for (Forger forger : forgers) {
      forger.close();
    }
  }
}
