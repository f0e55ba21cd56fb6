package storehouse.platform.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Tells a request that is repeated from another one under the same key.
public final class JsonHash {

  private JsonHash() {}

  /// The SHA-256 of the value as JSON, in 64 hexadecimal digits.
  public static String of(Object value) {
    try {
      byte[] json = Json.write(value).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
