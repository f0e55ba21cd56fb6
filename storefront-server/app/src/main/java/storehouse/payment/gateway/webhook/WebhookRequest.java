package storehouse.payment.gateway.webhook;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A request to a webhook as it came.
public record WebhookRequest(Function<String, @Nullable String> headers, byte[] body) {

  /// Empty when it is missing.
  public String header(String name) {
    String value = headers.apply(name);
    return value == null ? "" : value;
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
