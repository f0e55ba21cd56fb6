package storehouse.launcher.shop;

/// The account at the Adyen simulator, which it and the shop have to agree on.
///
/// @param hmacKey hexadecimal, signs the webhooks
record AdyenAccount(String apiKey, String merchantAccount, String hmacKey) {}
