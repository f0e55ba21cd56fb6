package storehouse.payment.gateway.http;

import jakarta.json.JsonObject;

/// What came back from a gateway, if anything did.
public sealed interface Reply {

  /// `body` is empty when there was none.
  record Answered(int status, JsonObject body) implements Reply {

    public boolean isOk() {
      return status >= 200 && status < 300;
    }
  }

  /// The request may have had its effect, or not.
  record NoAnswer(String why) implements Reply {}
}
