package storehouse.simulators.paypal;

/// The shop's REST app at PayPal.
///
/// @param webhookId goes into the signature of each webhook
public record App(String clientId, String clientSecret, String webhookId) {
  public static final App DEMO =
      new App("storehouse-demo-client", "storehouse-demo-secret", "8AB04527XC1234567");
}
