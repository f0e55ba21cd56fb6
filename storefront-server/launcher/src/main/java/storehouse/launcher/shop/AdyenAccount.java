package storehouse.launcher.shop;

import java.util.List;

/// The account at the Adyen simulator, which it and the shop have to agree on.
///
/// @param hmacKey hexadecimal, signs the webhooks
record AdyenAccount(String apiKey, String merchantAccount, String hmacKey) {

  /// For the simulators' command line.
  List<String> arguments() {
    return List.of(
        "--adyen-api-key",
        apiKey,
        "--adyen-merchant-account",
        merchantAccount,
        "--adyen-hmac-key",
        hmacKey);
  }
}
