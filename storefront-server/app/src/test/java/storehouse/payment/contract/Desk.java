package storehouse.payment.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The gateways that the contract is held against.
enum Desk {
  STRIPE {
    @Override
    GatewayDesk opened() throws IOException {
      return new StripeDesk();
    }
  },
  ADYEN {
    @Override
    GatewayDesk opened() throws IOException {
      return new AdyenDesk();
    }
  },
  PAYPAL {
    @Override
    GatewayDesk opened() throws IOException {
      return new PayPalDesk();
    }
  };

  private static volatile List<Desk> held = List.of(values());

  abstract GatewayDesk opened() throws IOException;

  /// Those that are held against the contract now.
  static List<Desk> held() {
    return held;
  }

  /// Holds only this one against the contract meanwhile.
  static void only(Desk desk, Runnable what) {
    held = List.of(desk);
    try {
      what.run();
    } finally {
      held = List.of(values());
    }
  }

  GatewayDesk open() {
    try {
      return opened();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
