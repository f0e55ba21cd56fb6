package storehouse.payment.gateway.http;

import jakarta.json.JsonObject;

/// What came back from a gateway, if anything did.
public sealed interface Reply {

  record Answered(int status, JsonBody json) implements Reply {

    public boolean isOk() {
      return status >= 200 && status < 300;
    }

    /// The whole JSON; empty when there was none.
    public JsonObject body() {
      return json.whole();
    }
  }

  /// The request may have had its effect, or not.
  record NoAnswer(String why) implements Reply {}
}
