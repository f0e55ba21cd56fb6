package storehouse.payment.gateway.said;

import java.util.Arrays;
import java.util.List;

/// The fields of the gateways' requests and answers that may be kept. It is a list of what is
/// harmless and not of what is secret: a field that a gateway invents tomorrow is left out until
/// somebody has looked at it.
final class HarmlessNames {

  /// What may become of a field.
  enum Rule {
    KEPT,
    /// Kept if it is no more than an amount: gateways quote what they do not like under this name.
    KEPT_AS_AMOUNT,
    /// Kept if it is a constant such as `INVALID_REQUEST`: people have names as well as errors.
    KEPT_AS_CODE,
    /// Its value is left out; of an object or a list, what it contains is decided field by field.
    UNKNOWN,
    /// Left out with everything in it, since an `id` in there is one to pay with, or a person's.
    WHOLLY_REMOVED
  }

  private static final List<String> EVERYWHERE =
      List.of(
          "amount",
          "brand",
          "code",
          "created",
          "currency",
          "description",
          "id",
          "message",
          "method",
          "reason",
          "reference",
          "status",
          "type",
          "url");

  private static final List<String> STRIPE =
      List.of(
          "amount_capturable",
          "amount_received",
          "amount_to_capture",
          "balance_transaction",
          "canceled_at",
          "cancellation_reason",
          "capture_method",
          "charge",
          "confirmation_method",
          "decline_code",
          "doc_url",
          "failure_reason",
          "has_more",
          "latest_charge",
          "limit",
          "livemode",
          "network_decline_code",
          "object",
          "order_id",
          "order_number",
          "param",
          "payment_intent",
          "payment_method_types",
          "refund_reference",
          "return_url",
          "statement_descriptor");

  private static final List<String> ADYEN =
      List.of(
          "authCode",
          "avsResult",
          "captureDelayHours",
          "channel",
          "cvcResult",
          "errorCode",
          "errorType",
          "manualCapture",
          "merchantAccount",
          "merchantReference",
          "merchantRefundReason",
          "originalReference",
          "paymentMethodType",
          "paymentPspReference",
          "pspReference",
          "refusalReason",
          "refusalReasonCode",
          "refusalReasonRaw",
          "resultCode",
          "returnUrl",
          "shopperInteraction");

  private static final List<String> PAYPAL =
      List.of(
          "avs_code",
          "cancel_url",
          "create_time",
          "currency_code",
          "custom_id",
          "cvv_code",
          "debug_id",
          "error",
          "error_description",
          "expiration_time",
          "expires_in",
          "field",
          "final_capture",
          "grant_type",
          "href",
          "intent",
          "invoice_id",
          "issue",
          "location",
          "note_to_payer",
          "reference_id",
          "rel",
          "response_code",
          "token_type",
          "update_time",
          "user_action");

  private static final List<String> CONTAIN_PAYERS =
      List.of(
          "address",
          "billing",
          "billingAddress",
          "billing_address",
          "billing_details",
          "customer",
          "deliveryAddress",
          "payee",
          "payer",
          "payment_method",
          "phone",
          "shipping",
          "shopperName",
          "source",
          "token",
          "vault");

  private static final int SLOTS = 512;
  private static final HarmlessNames ALL = new HarmlessNames();

  private final char[][] names = new char[SLOTS][];
  private final Rule[] rules = new Rule[SLOTS];

  private HarmlessNames() {
    List.of(EVERYWHERE, STRIPE, ADYEN, PAYPAL)
        .forEach(list -> list.forEach(name -> put(name, Rule.KEPT)));
    put("value", Rule.KEPT_AS_AMOUNT);
    put("name", Rule.KEPT_AS_CODE);
    CONTAIN_PAYERS.forEach(name -> put(name, Rule.WHOLLY_REMOVED));
  }

  private void put(String name, Rule rule) {
    char[] text = name.toCharArray();
    int slot = hash(text, 0, text.length);
    while (names[slot] != null) {
      slot = (slot + 1) % SLOTS;
    }
    names[slot] = text;
    rules[slot] = rule;
  }

  /// The rule for the name that stands there in a text, found without making a string of it.
  static Rule of(char[] text, int from, int to) {
    int slot = hash(text, from, to);
    while (ALL.names[slot] != null) {
      if (Arrays.equals(ALL.names[slot], 0, ALL.names[slot].length, text, from, to)) {
        return ALL.rules[slot];
      }
      slot = (slot + 1) % SLOTS;
    }
    return Rule.UNKNOWN;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash ^ (hash >>> 9)) & (SLOTS - 1);
  }
}
