package storehouse.edge.problems;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import storehouse.edge.traffic.RequestIds;
import storehouse.platform.web.ErrorPages;
import storehouse.platform.web.PlainProblems;
import storehouse.platform.web.Problem;

/// Writes a problem as the client reads it: a page for a browser that asked for one, otherwise
/// `application/problem+json`.
@Singleton
public final class ProblemAnswers {

  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private final Instance<ErrorPages> pages;

  @Inject
  ProblemAnswers(Instance<ErrorPages> pages) {
    this.pages = pages;
  }

  /// `headers` are the request's.
  public Response answer(Problem problem, @Nullable HttpHeaders headers) {
    Response.ResponseBuilder answer = Response.status(problem.status());
    answer.header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (problem.status() == 401) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
    if (headers != null && wantsPage(headers) && pages.isResolvable()) {
      return answer
          .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
          .entity(pages.get().page(problem, headers))
          .build();
    }
    return answer
        .type(PROBLEM_JSON)
        .entity(PlainProblems.detail(problem, RequestIds.of(headers)))
        .build();
  }

  private static boolean wantsPage(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(type -> !type.isWildcardType() && type.isCompatible(MediaType.TEXT_HTML_TYPE));
  }
}
