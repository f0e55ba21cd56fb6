package storehouse.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import storehouse.model.shop.ProblemDetail;
import storehouse.platform.json.Json;

/// Problems as programs read them, `application/problem+json`.
public final class PlainProblems {

  private PlainProblems() {}

  public static ProblemDetail detail(Problem problem, String requestId) {
    return new ProblemDetail(
        problem.type(),
        problem.title(),
        problem.status(),
        problem.detail(),
        "urn:request:" + requestId,
        problem.version());
  }

  /// The whole answer, where the REST framework has no part in it.
  public static void write(Problem problem, String requestId, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> response.setHeader("Retry-After", Long.toString(seconds)));
    byte[] body = Json.bytes(detail(problem, requestId));
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
