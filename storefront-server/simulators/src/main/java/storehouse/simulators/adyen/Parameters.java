package storehouse.simulators.adyen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Reads a request's values, or answers as Adyen does when they are missing or wrong.
record Parameters(JsonNode body) {

  /// @throws AdyenError 403 unless the request is for this account
  Parameters of(Account account) {
    var merchant = text("merchantAccount");
    if (!account.merchantAccount().equals(merchant)) {
      throw AdyenError.otherMerchant();
    }
    return this;
  }

  /// The text, or null when it is missing or blank.
  @Nullable String text(String name) {
    var value = body.path(name).asText("");
    return value.isBlank() ? null : value;
  }

  String required(String name, String errorCode) {
    var value = text(name);
    if (value == null) {
      throw AdyenError.missing(errorCode, name);
    }
    return value;
  }

  /// A positive amount of a currency that there is.
  Amount amount() {
    var amount = body.path("amount");
    if (!amount.isObject()) {
      throw AdyenError.missing("100", "amount");
    }
    var value = amount.path("value");
    if (!value.isIntegralNumber() || value.asLong() < 1) {
      throw AdyenError.invalid("137", "Invalid amount specified");
    }
    return new Amount(value.asLong(), currency(amount.path("currency").asText("")));
  }

  private static String currency(String code) {
    try {
      return Currency.getInstance(code).getCurrencyCode();
    } catch (IllegalArgumentException unknown) {
      throw AdyenError.invalid("138", "Currency is not supported");
    }
  }
}
