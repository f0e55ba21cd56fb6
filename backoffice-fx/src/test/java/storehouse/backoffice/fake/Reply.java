package storehouse.backoffice.fake;

import storehouse.model.shop.ProblemDetail;

/// What the fake answers.
record Reply(int status, Object body) {

  static Reply ok(Object body) {
    return new Reply(200, body);
  }

  static Reply problem(int status, String type, String detail) {
    return new Reply(status, new ProblemDetail(type, "Refused", status, detail, null, null));
  }

  static Reply unknown(String what) {
    return problem(404, "not-found", "There is no " + what + ".");
  }
}
