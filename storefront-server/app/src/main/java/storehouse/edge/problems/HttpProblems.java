package storehouse.edge.problems;

import storehouse.platform.web.Problem;

/// What the HTTP layer itself refuses, in plain words.
final class HttpProblems {

  private HttpProblems() {}

  static Problem of(int status) {
    return switch (status) {
      case 400 -> Problem.badRequest("A part of the address or of the body has the wrong form.");
      case 404 -> Problem.notFound("There is nothing at this address.");
      case 405 ->
          new Problem(
              405, "method-not-allowed", "Not possible here", "This cannot be done at this place.");
      case 406 ->
          new Problem(
              406, "not-acceptable", "No such form", "There is no answer in the form asked for.");
      case 413 -> new Problem(413, "too-large", "Too large", "What was sent is too large.");
      case 415 ->
          new Problem(
              415, "unsupported-media-type", "Unknown form", "A body of this type is not read.");
      case 503 ->
          new Problem(
              503,
              "unavailable",
              "Not available just now",
              "The shop cannot reach its data just now. Please try again in a moment.");
      default ->
          new Problem(
              status, "refused", "Refused", "The request was refused (HTTP " + status + ").");
    };
  }

  static Problem unexpected(String requestId) {
    return new Problem(
        500,
        "unexpected",
        "Something went wrong",
        "Something went wrong on our side. If it happens again, tell us this number: " + requestId);
  }
}
