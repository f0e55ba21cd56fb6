package storehouse.simulators.adyen;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The signature of a standard webhook's item: HMAC-SHA256 over eight of its fields.
final class NotificationSignature {
  private final SecretKeySpec key;

  /// @param hexKey as the Customer Area shows it
  /// @throws IllegalArgumentException when it is not hexadecimal
  NotificationSignature(String hexKey) {
    this.key = new SecretKeySpec(HexFormat.of().parseHex(hexKey), "HmacSHA256");
  }

  String of(JsonNode item) {
    return of(
        String.join(
            ":",
            text(item, "/pspReference"),
            text(item, "/originalReference"),
            text(item, "/merchantAccountCode"),
            text(item, "/merchantReference"),
            text(item, "/amount/value"),
            text(item, "/amount/currency"),
            text(item, "/eventCode"),
            text(item, "/success")));
  }

  private static String text(JsonNode item, String path) {
    return item.at(path).asText("");
  }

  String of(String signed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no HmacSHA256", missing);
    }
  }
}
