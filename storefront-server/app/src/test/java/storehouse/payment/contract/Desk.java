package storehouse.payment.contract;

import java.io.IOException;
import java.io.UncheckedIOException;

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
  };

  abstract GatewayDesk opened() throws IOException;

  GatewayDesk open() {
    try {
      return opened();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
