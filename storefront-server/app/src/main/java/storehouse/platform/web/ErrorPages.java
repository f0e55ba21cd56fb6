package storehouse.platform.web;

import jakarta.ws.rs.core.HttpHeaders;

/// Draws the page that a person sees when a page request ends in a problem. Found by CDI; without
/// one, people see the problem as JSON.
public interface ErrorPages {

  /// A whole HTML document; `headers` are the request's (language, whether it is an htmx swap).
  String page(Problem problem, HttpHeaders headers);
}
