package storehouse.simulators.adyen;

/// The merchant at the gateway.
///
/// @param hmacKey hexadecimal, signs the webhooks
public record Account(String apiKey, String merchantAccount, String hmacKey) {}
