package storehouse.edge.traffic;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import storehouse.edge.traffic.Admission.Place;
import storehouse.platform.web.PlainProblems;
import storehouse.platform.web.Problem;

/// Turns shoppers' changes away while there is too much to do: before anything else looks at the
/// request, before its body is read, and before any store is asked. A program is answered right
/// here; a browser goes on to [RefusedPages], which draws a page.
public class AdmissionFilter extends HttpFilter {

  static final String REFUSAL = Problem.class.getName();

  private static final long serialVersionUID = 1L;
  private static final String API = "/api/";
  private static final Set<String> ORDERS = Set.of("/api/v1/orders", "/checkout/pay", "/checkout");
  private static final Set<String> NEVER_ASKED = Set.of("/api/backoffice/", "/api/v1/webhooks/");
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Inject private transient @Nullable Admission admission;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = RequestPath.plain(request.getRequestURI());
    if (!isAsked(request.getMethod(), path)) {
      chain.doFilter(request, response);
      return;
    }
    Admission door = Objects.requireNonNull(admission);
    Place place;
    try {
      place = isOrder(path) ? door.order() : door.write();
    } catch (Problem refusal) {
      if (path.startsWith(API)) {
        answer(refusal, request, response);
      } else {
        request.setAttribute(REFUSAL, refusal);
        chain.doFilter(request, response);
      }
      return;
    }
    try (place) {
      chain.doFilter(request, response);
    }
  }

  /// What only reads, and what carries on orders that are accepted already, always comes in.
  static boolean isAsked(String method, String path) {
    return !READS.contains(method) && NEVER_ASKED.stream().noneMatch(path::startsWith);
  }

  static boolean isOrder(String path) {
    return ORDERS.contains(path);
  }

  private static void answer(
      Problem refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = RequestIds.keptOrNew(request.getHeader(RequestIds.HEADER));
    response.setHeader(RequestIds.HEADER, id);
    PlainProblems.write(refusal, id, response);
  }
}
