package storehouse.simulators.adyen;

import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;

/// An error answer in Adyen's shape.
final class AdyenError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String type;
  private final boolean repeatable;

  private AdyenError(int status, String code, String type, String message, boolean repeatable) {
    super(message);
    this.status = status;
    this.code = code;
    this.type = type;
    this.repeatable = repeatable;
  }

  /// The request was understood and cannot be carried out.
  static AdyenError invalid(String code, String message) {
    return new AdyenError(422, code, "validation", message, false);
  }

  static AdyenError missing(String code, String field) {
    return invalid(code, "Required field '" + field + "' is not provided.");
  }

  static AdyenError unreadable(String message) {
    return new AdyenError(400, "702", "validation", message, false);
  }

  static AdyenError unauthorised() {
    return new AdyenError(401, "000", "security", "HTTP Status Response - Unauthorized", false);
  }

  static AdyenError otherMerchant() {
    return new AdyenError(403, "901", "security", "Invalid Merchant Account", false);
  }

  static AdyenError noRoute() {
    return new AdyenError(404, "000", "validation", "HTTP Status Response - Not Found", false);
  }

  /// The first request of this key is still at work: to be asked again, with the same key.
  static AdyenError inProgress() {
    return new AdyenError(
        422, "704", "validation", "request already processed or in progress", true);
  }

  /// It was answered before, and without a key nothing of that answer is kept.
  static AdyenError alreadyProcessed() {
    return invalid("704", "request already processed or in progress");
  }

  static AdyenError unavailable() {
    return new AdyenError(
        500, "000", "internal", "HTTP Status Response - Internal Server Error", true);
  }

  static AdyenError rateLimited() {
    return new AdyenError(429, "000", "security", "HTTP Status Response - Too Many Requests", true);
  }

  /// True for what a repeat under the same key reads again: Adyen's description gives the header
  /// `Idempotency-Key` to 422 alone among the errors.
  boolean kept() {
    return status == 422 && !repeatable;
  }

  Answer.Reply reply() {
    var body =
        Json.object()
            .put("status", status)
            .put("errorCode", code)
            .put("message", getMessage())
            .put("errorType", type)
            .put("pspReference", PspReference.next());
    var reply = Answer.json(status, body);
    return repeatable ? reply.with("Transient-Error", "true") : reply;
  }
}
