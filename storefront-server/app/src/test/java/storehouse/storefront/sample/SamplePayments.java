package storehouse.storefront.sample;

import java.util.List;
import storehouse.payment.CardLibraries;
import storehouse.storefront.checkout.PaymentChoice;
import storehouse.storefront.checkout.PaymentChoice.CardForm;
import storehouse.storefront.checkout.PaymentChoice.Kind;
import storehouse.storefront.checkout.PaymentChoice.Way;

/// What a checkout may offer to pay with.
public final class SamplePayments {

  private static final Way CARD =
      new Way("stripe", Kind.CARD, "Card", "Credit or debit card", "Pay €171.70", true);
  private static final Way PAYPAL =
      new Way(
          "paypal",
          Kind.WALLET,
          "PayPal",
          "You agree to the payment at PayPal and come back here.",
          "Pay €171.70 with PayPal",
          false);

  private SamplePayments() {}

  public static PaymentChoice none() {
    return new PaymentChoice(List.of(), null, "");
  }

  public static PaymentChoice cardAlone() {
    return new PaymentChoice(List.of(CARD), fields("stripe"), "stripe");
  }

  /// A card on a gateway that has no page for those without scripts.
  public static PaymentChoice cardWithScriptsAlone() {
    return new PaymentChoice(
        List.of(new Way("adyen", Kind.CARD, "Card", "Credit or debit card", "Pay €171.70", true)),
        fields("adyen"),
        "adyen");
  }

  public static PaymentChoice cardOrWallet() {
    return new PaymentChoice(List.of(CARD, PAYPAL), fields("stripe"), "paypal stripe");
  }

  /// Stripe refused, so that a card on Adyen comes first.
  public static PaymentChoice afterRefusal() {
    return new PaymentChoice(
        List.of(
            new Way("adyen", Kind.CARD, "Card", "Through another one", "Pay €171.70", true),
            PAYPAL,
            new Way(
                "stripe",
                Kind.CARD_ELSEWHERE,
                "Card, as before",
                "Refused just now",
                "Pay €171.70",
                false)),
        fields("adyen"),
        "adyen paypal stripe");
  }

  private static CardForm fields(String gateway) {
    return new CardForm(gateway, CardLibraries.of(gateway), gateway.equals("stripe"), "");
  }
}
