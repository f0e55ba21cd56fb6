package storehouse.payment.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/// The gateways that the contract is held against.
public enum Desk {
  STRIPE {
    @Override
    GatewayDesk opened(Clock clock) throws IOException {
      return new StripeDesk(clock);
    }
  },
  ADYEN {
    @Override
    GatewayDesk opened(Clock clock) throws IOException {
      return new AdyenDesk(clock);
    }
  },
  PAYPAL {
    @Override
    GatewayDesk opened(Clock clock) throws IOException {
      return new PayPalDesk(clock);
    }
  };

  private static volatile List<Desk> held = List.of(values());

  abstract GatewayDesk opened(Clock clock) throws IOException;

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
    return open(Clock.systemUTC());
  }

  /// With its simulator by this clock.
  public GatewayDesk open(Clock clock) {
    try {
      return opened(clock);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
