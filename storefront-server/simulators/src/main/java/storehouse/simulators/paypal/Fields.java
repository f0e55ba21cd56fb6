package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;

/// Reads an object of a request, or answers as PayPal does when something is missing or wrong.
///
/// @param path where in the body the object is, as PayPal names it in errors
record Fields(JsonNode json, String path) {

  /// The whole body; no body at all is an empty object.
  ///
  /// @throws PayPalError 400 when it is no JSON object
  static Fields of(Request request) {
    try {
      var json = request.body().isBlank() ? Json.object() : request.json();
      if (json.isObject()) {
        return new Fields(json, "");
      }
    } catch (BadRequest malformed) {
      throw (PayPalError)
          PayPalError.invalid(Issue.MALFORMED_REQUEST_JSON, "/", null).initCause(malformed);
    }
    throw PayPalError.invalid(Issue.MALFORMED_REQUEST_JSON, "/", null);
  }

  String at(String name) {
    return path + "/" + name;
  }

  @Nullable String text(String name) {
    var value = json.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  String required(String name) {
    var value = text(name);
    if (value == null || value.isBlank()) {
      throw PayPalError.invalid(Issue.MISSING_REQUIRED_PARAMETER, at(name), null);
    }
    return value;
  }

  @Nullable String atMost(int longest, String name) {
    var value = text(name);
    if (value != null && (value.isEmpty() || value.length() > longest)) {
      throw PayPalError.invalid(Issue.INVALID_STRING_LENGTH, at(name), value);
    }
    return value;
  }

  boolean flag(String name) {
    return json.path(name).asBoolean(false);
  }

  Optional<Fields> object(String name) {
    var value = json.path(name);
    return value.isObject() ? Optional.of(new Fields(value, at(name))) : Optional.empty();
  }

  Fields requiredObject(String name) {
    return object(name)
        .orElseThrow(() -> PayPalError.invalid(Issue.MISSING_REQUIRED_PARAMETER, at(name), null));
  }

  /// Null when there is no such amount.
  @Nullable Money amount(String name) {
    return object(name).map(Money::read).orElse(null);
  }
}
