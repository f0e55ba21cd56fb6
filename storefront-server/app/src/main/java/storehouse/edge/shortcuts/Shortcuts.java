package storehouse.edge.shortcuts;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import storehouse.edge.problems.ProblemMapper;
import storehouse.edge.security.OriginCheck;
import storehouse.edge.security.SecurityHeaders;
import storehouse.edge.traffic.RateLimitFilter;
import storehouse.edge.traffic.RequestIds;
import storehouse.edge.traffic.TrustedProxies;
import storehouse.platform.json.Json;
import storehouse.platform.web.PlainProblems;
import storehouse.platform.web.Shortcut;
import storehouse.platform.web.Shortcut.Asked;

/// Answers usual requests by the [Shortcut] for them, with all that the filters of the REST
/// framework do for the others.
@Singleton
public final class Shortcuts {

  private final List<Signpost> signposts;
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
    this.signposts = shortcuts.stream().map(Signpost::new).toList();
    this.rateLimit = rateLimit;
    this.securityHeaders = securityHeaders;
  }

  /// Whether the request was answered; nothing of it was read if not.
  boolean answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    for (Signpost signpost : signposts) {
      Optional<List<String>> names = signpost.names(request);
      if (names.isPresent()) {
        answer(signpost.to(), names.get(), request, response);
        return true;
      }
    }
    return false;
  }

  private void answer(
      Shortcut shortcut,
      List<String> names,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    answered.increment();
    String id = RequestIds.keptOrNew(UsualRequest.header(request, RequestIds.HEADER));
    response.setHeader(RequestIds.HEADER, id);
    securityHeaders.addTo(response, request.isSecure());
    try {
      requireWelcome(request);
      Asked asked = new Asked(request, names, UsualRequest.body(request));
      write(shortcut.answer(asked), request, response);
    } catch (RuntimeException | Error failure) {
      PlainProblems.write(ProblemMapper.problem(failure, id), id, response);
    }
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
      case Shortcut.Answer.Shown(Object document) -> write(document, response);
      case Shortcut.Answer.Created(String path, Object document) -> {
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Location", UsualRequest.origin(request) + path);
        write(document, response);
      }
    }
  }

  private static void write(Object document, HttpServletResponse response) throws IOException {
    byte[] body = Json.bytes(document);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  long answered() {
    return answered.sum();
  }
}
