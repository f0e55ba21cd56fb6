package storehouse.launcher.shop;

import storehouse.launcher.database.Passwords;

/// What the simulated gateways and the shop have to agree on.
///
/// @param stripeWebhookSecret signs Stripe's webhooks
record GatewayAccounts(String stripeWebhookSecret, AdyenAccount adyen, PayPalApp paypal) {
  private static final String ADYEN_MERCHANT_ACCOUNT = "StorehouseDemo";
  private static final String PAYPAL_CLIENT_ID = "storehouse-demo";
  private static final String PAYPAL_WEBHOOK_ID = "5TR83H0USED3M0001";

  /// The same at each start.
  static GatewayAccounts of(Passwords secrets) {
    return new GatewayAccounts(
        "whsec_" + secrets.of("stripe-webhook"),
        new AdyenAccount(secrets.of("adyen-api"), ADYEN_MERCHANT_ACCOUNT, secrets.of("adyen-hmac")),
        new PayPalApp(PAYPAL_CLIENT_ID, secrets.of("paypal-client"), PAYPAL_WEBHOOK_ID));
  }
}
