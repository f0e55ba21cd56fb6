package storehouse.launcher.shop;

import java.util.List;

/// The shop's app at the PayPal simulator, which it and the shop have to agree on.
///
/// @param webhookId goes into the signature of each webhook
record PayPalApp(String clientId, String clientSecret, String webhookId) {

  List<String> arguments() {
    return List.of(
        "--paypal-client-id",
        clientId,
        "--paypal-client-secret",
        clientSecret,
        "--paypal-webhook-id",
        webhookId);
  }
}
