package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;

/// An error answer in PayPal's shape.
final class PayPalError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String DOCUMENTATION =
      "https://developer.paypal.com/api/rest/reference/orders/v2/errors/#";

  private final int status;
  private final ObjectNode body;
  private final boolean executed;

  private PayPalError(int status, ObjectNode body, boolean executed) {
    super(body.path("message").asText());
    this.status = status;
    this.body = body;
    this.executed = executed;
  }

  private static ObjectNode body(String name, String message) {
    return Json.object()
        .put("name", name)
        .put("message", message)
        .put("debug_id", PayPalIds.debug());
  }

  private static PayPalError withoutDetails(int status, String name, String message) {
    var body = body(name, message);
    addInformation(body, name);
    return new PayPalError(status, body, false);
  }

  private static PayPalError detailed(
      int status, ObjectNode body, Issue issue, @Nullable String field, @Nullable String value) {
    var detail = body.putArray("details").addObject();
    if (field != null) {
      detail.put("field", field).put("location", field.startsWith("/") ? "body" : "path");
    }
    if (value != null) {
      detail.put("value", value);
    }
    detail.put("issue", issue.name()).put("description", issue.description());
    addInformation(body, issue.name());
    return new PayPalError(status, body, false);
  }

  private static void addInformation(ObjectNode body, String anchor) {
    body.putArray("links")
        .addObject()
        .put("href", DOCUMENTATION + anchor)
        .put("rel", "information_link")
        .put("method", "GET");
  }

  /// What was sent cannot be understood.
  static PayPalError invalid(Issue issue, @Nullable String field, @Nullable String value) {
    var message = "Request is not well-formed, syntactically incorrect, or violates schema.";
    return detailed(400, body("INVALID_REQUEST", message), issue, field, value);
  }

  /// What was asked for is understood, and cannot be done.
  static PayPalError refused(Issue issue) {
    return refused(issue, null);
  }

  static PayPalError refused(Issue issue, @Nullable String field) {
    return detailed(422, unprocessable(), issue, field, null);
  }

  private static ObjectNode unprocessable() {
    return body(
        "UNPROCESSABLE_ENTITY",
        "The requested action could not be performed, semantically incorrect, or failed business"
            + " validation.");
  }

  /// The money was asked for, and whoever holds it said no: a repeat hears the same.
  static PayPalError declined(Issue issue) {
    return new PayPalError(422, refused(issue).body, true);
  }

  static PayPalError notFound(String field, String id) {
    var body = body("RESOURCE_NOT_FOUND", "The specified resource does not exist.");
    return detailed(404, body, Issue.INVALID_RESOURCE_ID, field, id);
  }

  static PayPalError noRoute() {
    return withoutDetails(404, "RESOURCE_NOT_FOUND", "The specified resource does not exist.");
  }

  static PayPalError inProgress() {
    var message = "The server has detected a conflict while processing this request.";
    var body = body("RESOURCE_CONFLICT", message);
    return detailed(409, body, Issue.PREVIOUS_REQUEST_IN_PROGRESS, null, null);
  }

  static PayPalError unauthorised() {
    return withoutDetails(
        401,
        "AUTHENTICATION_FAILURE",
        "Authentication failed due to missing authorization header, or invalid authentication"
            + " credentials.");
  }

  /// In the shape of OAuth, as everything that concerns tokens.
  static PayPalError oauth(int status, String error, String description) {
    var body = Json.object().put("error", error).put("error_description", description);
    return new PayPalError(status, body, false);
  }

  static PayPalError unavailable() {
    return withoutDetails(500, "INTERNAL_SERVER_ERROR", "An internal server error occurred.");
  }

  static PayPalError rateLimited() {
    return withoutDetails(
        429, "RATE_LIMIT_REACHED", "Too many requests. Blocked due to rate limiting.");
  }

  /// The same error with one more link, for the shop to send the payer to.
  PayPalError sendingPayer(String rel, String href) {
    var longer = body.deepCopy();
    longer.withArray("links").addObject().put("href", href).put("rel", rel).put("method", "GET");
    return new PayPalError(status, longer, executed);
  }

  /// True when the work was done and this is its outcome, so that a repeat reads this again.
  boolean executed() {
    return executed;
  }

  Answer.Reply reply() {
    return Answer.json(status, body);
  }
}
