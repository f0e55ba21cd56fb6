package storehouse.simulators.paypal;

/// What can be wrong with a request, in PayPal's names and words.
enum Issue {
  MALFORMED_REQUEST_JSON("The request JSON is not well formed."),
  MISSING_REQUIRED_PARAMETER("A required field / parameter is missing."),
  INVALID_PARAMETER_VALUE("The value of a field is invalid."),
  INVALID_PARAMETER_SYNTAX("The value of a field does not conform to the expected format."),
  INVALID_STRING_LENGTH("The value of a field is either too short or too long."),
  INVALID_ARRAY_MAX_ITEMS("The number of items in an array parameter is too large."),
  PAYPAL_REQUEST_ID_REQUIRED(
      "A PayPal-Request-Id is required if you are trying to process payment for an Order. Please"
          + " specify a PayPal-Request-Id or Create the Order without a 'payment_source'"
          + " specified."),
  INVALID_RESOURCE_ID(
      "Specified resource ID does not exist. Please check the resource ID and try again."),
  PREVIOUS_REQUEST_IN_PROGRESS(
      "A previous request on this resource is currently in progress. Please wait for sometime and"
          + " try again. It is best to space out the initial and the subsequent request(s) to avoid"
          + " receiving this error."),

  INVALID_CURRENCY_CODE(
      "Currency code is invalid or is not currently supported. Please refer"
          + " https://developer.paypal.com/docs/api/reference/currency-codes/ for list of supported"
          + " currency codes."),
  CANNOT_BE_ZERO_OR_NEGATIVE(
      "Must be greater than zero. If the currency supports decimals, only two decimal place"
          + " precision is supported."),
  DECIMAL_PRECISION(
      "If the currency supports decimals, only two decimal place precision is supported."),
  DECIMALS_NOT_SUPPORTED(
      "Currency does not support decimals. Please refer to"
          + " https://developer.paypal.com/docs/api/reference/currency-codes/ for more"
          + " information."),
  AMOUNT_MISMATCH(
      "Should equal item_total + tax_total + shipping + handling + insurance - shipping_discount -"
          + " discount."),
  UNSUPPORTED_INTENT(
      "`intent=AUTHORIZE` is not supported for multiple purchase units. Only `intent=CAPTURE` is"
          + " supported."),
  DUPLICATE_INVOICE_ID(
      "Requested invoice_id has been previously captured. Possible duplicate transaction."),

  TOKEN_ID_NOT_FOUND("Specified token was not found. Verify the token and try the request again."),
  PAYEE_NOT_ENABLED_FOR_CARD_PROCESSING(
      "Payee account is not setup to be able to process card payments. Please contact PayPal"
          + " customer support."),
  PAYMENT_SOURCE_CANNOT_BE_USED(
      "The provided payment source cannot be used to pay for the order. Please try again with a"
          + " different payment source by creating a new order."),
  PREFERRED_PAYMENT_SOURCE_MISMATCH(
      "Payment Source must exactly match the Preferred Payment Source that was provided during"
          + " order creation."),
  ACTION_DOES_NOT_MATCH_INTENT(
      "Order was created with another intent. Please use the call that fits the intent of the order"
          + " or create an order with the other intent."),
  ORDER_NOT_APPROVED(
      "Payer has not yet approved the Order for payment. Please redirect the payer to the"
          + " 'rel':'approve' url returned as part of the HATEOAS links within the Create Order call"
          + " or provide a valid `payment_source` in the request."),
  ORDER_EXPIRED(
      "Order is expired and hence cannot be authorized. Please contact Customer Support if you need"
          + " to increase your order validity period."),
  ORDER_ALREADY_AUTHORIZED(
      "Order already authorized.If 'intent=AUTHORIZE' only one authorization per order is"
          + " allowed."),
  ORDER_ALREADY_CAPTURED(
      "Order already captured.If 'intent=CAPTURE' only one capture per order is allowed."),
  ORDER_COMPLETED_OR_VOIDED("Order is voided or completed and hence cannot be authorized."),
  PAYER_ACTION_REQUIRED(
      "Transaction cannot complete successfully, instruct the buyer to return to PayPal."),
  INSTRUMENT_DECLINED(
      "The instrument presented  was either declined by the processor or bank, or it can't be used"
          + " for this payment."),
  TRANSACTION_REFUSED("PayPal's internal controls prevent authorization from being captured."),

  AUTHORIZATION_VOIDED("A voided authorization cannot be captured or reauthorized."),
  AUTHORIZATION_DENIED("An denied authorization cannot be captured."),
  AUTHORIZATION_EXPIRED("An expired authorization cannot be captured."),
  AUTHORIZATION_ALREADY_CAPTURED("Authorization has previously been captured."),
  AUTH_CAPTURE_CURRENCY_MISMATCH(
      "Currency of capture must be the same as currency of authorization."),
  AUTH_CURRENCY_MISMATCH(
      "The currency specified during reauthorization should be the same as the currency specified"
          + " in the original authorization. Please check the currency of the authorization for"
          + " which you are trying to reauthorize and try again."),
  MAX_CAPTURE_AMOUNT_EXCEEDED(
      "Capture amount exceeds allowable limit. Please contact customer service or your account"
          + " manager to request the change to your overage limit."),
  MAX_CAPTURE_COUNT_EXCEEDED(
      "Maxmimum number of allowable captures has been reached. No additional captures are possible"
          + " for this authorization. Contact Customer Service or your account manager to change the"
          + " number of captures for a given authorization."),
  REAUTHORIZATION_NOT_SUPPORTED(
      "A reauthorize cannot be attempted on an authorization_id that is the result of a prior"
          + " reauthorization or on an authorization made on an Order saved using the"
          + " `v2/orders/id/save` API."),
  REAUTHORIZATION_TOO_SOON(
      "A reauthorization is only allowed once from Day 4 to Day 29 since the date of the original"
          + " authorization."),
  PREVIOUSLY_CAPTURED("Authorization has been previously captured and hence cannot be voided."),
  PREVIOUSLY_VOIDED("Authorization has been previously voided and hence cannot be voided again."),
  CANNOT_BE_VOIDED(
      "A reauthorization cannot be voided. Please void the original parent authorization."),

  CAPTURE_FULLY_REFUNDED("The capture has already been fully refunded"),
  REFUND_CAPTURE_CURRENCY_MISMATCH("Refund must be in the same currency as the capture"),
  REFUND_NOT_ALLOWED("Capture cannot be refunded."),
  REFUND_TIME_LIMIT_EXCEEDED("You are over the time limit to perform a refund on this capture"),
  REFUND_AMOUNT_EXCEEDED(
      "The refund amount must be less than or equal to the capture amount that has not yet been"
          + " refunded."),
  REFUND_NOT_PERMITTED_DUE_TO_CHARGEBACK(
      "Refunds are not allowed on this capture due to a chargeback on the card or bank. Please"
          + " contact the payee to resolve the chargeback."),
  TRANSACTION_DISPUTED(
      "Partial refunds cannot be offered at this time because there is an open case on this"
          + " transaction. Visit the PayPal Resolution Center to review this case."),

  ACTION_NOT_ALLOWED_IN_CURRENT_DISPUTE_STATE(
      "Action not allowed in the current state of the dispute.");

  private final String description;

  Issue(String description) {
    this.description = description;
  }

  String description() {
    return description;
  }
}
