package storehouse.simulators.ups;

import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;

/// An error answer in UPS's shape.
final class UpsError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String text;

  UpsError(int status, String code, String text) {
    super(code + " " + text);
    this.status = status;
    this.code = code;
    this.text = text;
  }

  static UpsError invalid(String code, String text) {
    return new UpsError(400, code, text);
  }

  static UpsError unauthorised() {
    return new UpsError(401, "250002", "Invalid Authentication Information.");
  }

  Answer.Reply reply() {
    var body = Json.object();
    body.putObject("response")
        .putArray("errors")
        .addObject()
        .put("code", code)
        .put("message", text);
    return Answer.json(status, body).with("APIErrorCode", code).with("APIErrorMsg", text);
  }
}
