package storehouse.scenarios;

import java.util.Locale;
import storehouse.simulators.cards.TestCard;

/// A gateway, and where goods have to go so that the checkout of this shop offers it.
enum PaidOn {
  STRIPE("DE", "10117"),
  ADYEN("AT", "1010"),
  PAYPAL("DE", "10117");

  private final String country;
  private final String postalCode;

  PaidOn(String country, String postalCode) {
    this.country = country;
    this.postalCode = postalCode;
  }

  String gateway() {
    return name().toLowerCase(Locale.ROOT);
  }

  String country() {
    return country;
  }

  String postalCode() {
    return postalCode;
  }

  /// A card with which this gateway sends shoppers to a page of its own; a wallet always does.
  TestCard asking() {
    return this == PAYPAL ? TestCard.OK : TestCard.THREE_D_SECURE;
  }

  /// One that the checkout offers after this one refused.
  PaidOn another() {
    return switch (this) {
      case STRIPE -> ADYEN;
      case ADYEN -> PAYPAL;
      case PAYPAL -> STRIPE;
    };
  }
}
