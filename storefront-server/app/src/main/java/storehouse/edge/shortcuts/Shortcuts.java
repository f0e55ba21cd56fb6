package storehouse.edge.shortcuts;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import storehouse.edge.problems.ProblemMapper;
import storehouse.edge.security.OriginCheck;
import storehouse.edge.security.SecurityHeaders;
import storehouse.edge.traffic.RateLimitFilter;
import storehouse.edge.traffic.RequestIds;
import storehouse.edge.traffic.TrustedProxies;
import storehouse.platform.json.Json;
import storehouse.platform.web.PlainProblems;
import storehouse.platform.web.Shortcut;

/// Answers usual requests by the [Shortcut] of their path, with all that the filters of the REST
/// framework do for the others.
@Singleton
public final class Shortcuts {

  private final Map<String, Shortcut> byPath;
  private final RateLimitFilter rateLimit;
  private final SecurityHeaders securityHeaders;
  private final LongAdder answered = new LongAdder();

  @Inject
  Shortcuts(
      Instance<Shortcut> shortcuts, RateLimitFilter rateLimit, SecurityHeaders securityHeaders) {
    this(shortcuts.stream().toList(), rateLimit, securityHeaders);
  }

  Shortcuts(
      Collection<Shortcut> shortcuts, RateLimitFilter rateLimit, SecurityHeaders securityHeaders) {
    this.byPath =
        shortcuts.stream()
            .collect(Collectors.toUnmodifiableMap(Shortcut::path, Function.identity()));
    this.rateLimit = rateLimit;
    this.securityHeaders = securityHeaders;
  }

  /// Whether the request was answered; nothing of it was read if not.
  boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Shortcut shortcut = byPath.get(request.getRequestURI());
    if (shortcut == null || !UsualRequest.is(request)) {
      return false;
    }
    answered.increment();
    String id = RequestIds.keptOrNew(UsualRequest.header(request, RequestIds.HEADER));
    response.setHeader(RequestIds.HEADER, id);
    securityHeaders.addTo(response, request.isSecure());
    try {
      requireWelcome(request);
      write(shortcut.answer(request, UsualRequest.body(request)), request, response);
    } catch (RuntimeException | Error failure) {
      PlainProblems.write(ProblemMapper.problem(failure, id), id, response);
    }
    return true;
  }

  /// Throws a `Problem` in the order in which the REST framework's filters would.
  private void requireWelcome(HttpServletRequest request) {
    rateLimit.requireWrite(
        request.getRemoteAddr(), UsualRequest.header(request, TrustedProxies.HEADER));
    OriginCheck.requireOwn(
        UsualRequest.header(request, OriginCheck.SITE),
        UsualRequest.header(request, OriginCheck.ORIGIN),
        UsualRequest.header(request, "Host"));
  }

  private static void write(
      Shortcut.Answer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (answer) {
      case Shortcut.Answer.Done() -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      case Shortcut.Answer.Created(String path, Object document) -> {
        byte[] body = Json.bytes(document);
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Location", UsualRequest.origin(request) + path);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
      }
    }
  }

  long answered() {
    return answered.sum();
  }
}
