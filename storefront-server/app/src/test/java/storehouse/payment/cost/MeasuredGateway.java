package storehouse.payment.cost;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import storehouse.payment.adyen.AdyenGateway;
import storehouse.payment.adyen.AdyenSettings;
import storehouse.payment.adyen.AdyenWeb;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.paypal.PayPalGateway;
import storehouse.payment.paypal.PayPalSettings;
import storehouse.payment.stripe.StripeGateway;
import storehouse.payment.stripe.StripeSettings;
import storehouse.payment.stripe.StripeWeb;
import storehouse.simulators.SimulatorOptions;
import storehouse.simulators.Simulators;

/// The gateways that are measured: the shop's adapter, and the simulator that it speaks with.
enum MeasuredGateway {
  STRIPE {
    @Override
    URI of(Simulators simulators) {
      return simulators.stripe().url();
    }

    @Override
    Gateway at(URI url) {
      return new StripeGateway(
          new StripeSettings(
              url,
              "sk_test_shop",
              List.of(ACCOUNTS.webhookSecret()),
              StripeWeb.official("pk_test_shop"),
              DEADLINE));
    }
  },
  ADYEN {
    @Override
    URI of(Simulators simulators) {
      return simulators.adyen().url();
    }

    @Override
    Gateway at(URI url) {
      return new AdyenGateway(
          new AdyenSettings(
              url,
              ACCOUNTS.adyen().apiKey(),
              ACCOUNTS.adyen().merchantAccount(),
              List.of(ACCOUNTS.adyen().hmacKey()),
              AdyenWeb.official("test_shop", url),
              DEADLINE),
          Clock.systemUTC());
    }
  },
  PAYPAL {
    @Override
    URI of(Simulators simulators) {
      return simulators.paypal().url();
    }

    @Override
    Gateway at(URI url) {
      return new PayPalGateway(
          new PayPalSettings(
              url,
              ACCOUNTS.paypal().clientId(),
              ACCOUNTS.paypal().clientSecret(),
              List.of(ACCOUNTS.paypal().webhookId()),
              Set.of("127.0.0.1"),
              DEADLINE),
          Clock.systemUTC());
    }
  };

  private static final SimulatorOptions ACCOUNTS = SimulatorOptions.onFreePorts();
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  abstract URI of(Simulators simulators);

  abstract Gateway at(URI url);

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
