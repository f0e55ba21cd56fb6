package storehouse.payment.gateway.webhook;

/// Reads what one gateway tells. Found by CDI, under the gateway's name.
public interface WebhookReader {

  /// That of the gateway, such as `stripe`.
  String gateway();

  /// Never throws for what somebody sends.
  WebhookMessage read(WebhookRequest request);
}
