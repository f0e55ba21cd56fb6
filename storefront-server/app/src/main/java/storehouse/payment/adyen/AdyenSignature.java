package storehouse.payment.adyen;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Adyen's signature of one notification: an HMAC-SHA256 over eight of its fields, with the key in
/// hexadecimal and the result in Base64. It covers no time: a repeat is recognised by what it says.
final class AdyenSignature {

  private static final String ALGORITHM = "HmacSHA256";

  /// Copied for each message: to prepare the key anew costs more than the message itself.
  private final Mac prepared;

  AdyenSignature(String hexKey) {
    try {
      prepared = Mac.getInstance(ALGORITHM);
      prepared.init(new SecretKeySpec(HexFormat.of().parseHex(hexKey), ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java runtime has no " + ALGORITHM, missing);
    }
  }

  boolean accepts(JsonObject item) {
    JsonObject data = item.getJsonObject("additionalData");
    String given = data == null ? "" : data.getString("hmacSignature", "");
    return MessageDigest.isEqual(
        sign(signed(item)).getBytes(StandardCharsets.US_ASCII),
        given.getBytes(StandardCharsets.UTF_8));
  }

  private static String signed(JsonObject item) {
    JsonObject amount = item.getJsonObject("amount");
    return String.join(
        ":",
        item.getString("pspReference", ""),
        item.getString("originalReference", ""),
        item.getString("merchantAccountCode", ""),
        item.getString("merchantReference", ""),
        amount.getJsonNumber("value").toString(),
        amount.getString("currency", ""),
        item.getString("eventCode", ""),
        item.getString("success", ""));
  }

  String sign(String text) {
    try {
      Mac mac = (Mac) prepared.clone();
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("The JDK's own " + ALGORITHM + " can be copied", impossible);
    }
  }
}
