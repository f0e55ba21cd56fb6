package storehouse.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import storehouse.platform.json.Json;

/// Answers one operation without the REST framework, where requests come so often that the
/// framework would cost more than what they ask for.
///
/// The edge finds it by CDI and calls it behind the checks that every request passes. A request
/// that is unusual in any way, such as one in another content type, goes to the resource at the
/// same path instead: that one describes the operation in `/openapi`, and both answer alike.
public interface Shortcut {

  Route route();

  /// Throws what a resource may throw.
  Answer answer(Asked asked);

  /// The requests that it answers. In `path`, such as `/api/v1/carts/*/quote`, a star is one name
  /// of letters, digits, and `-`, `.`, `_`, `~`, neither a dot nor a tilde first. They send JSON,
  /// or perhaps nothing where no body is needed.
  record Route(String method, String path, boolean needsBody) {

    public static Route post(String path) {
      return new Route("POST", path, true);
    }

    public static Route put(String path) {
      return new Route("PUT", path, true);
    }

    public static Route postWithOrWithoutBody(String path) {
      return new Route("POST", path, false);
    }
  }

  /// A request: the names that stand for the stars of the route, and the body in UTF-8.
  record Asked(HttpServletRequest request, List<String> names, byte[] body) {

    /// What was sent; `null` where that is what was sent.
    public <T> @Nullable T as(Class<T> type) {
      return Json.read(new String(body, StandardCharsets.UTF_8), type);
    }
  }

  /// What becomes of a request that is not refused. A document is never to be stored.
  sealed interface Answer {

    /// 204.
    record Done() implements Answer {}

    /// 200 with `document` as JSON.
    record Shown(Object document) implements Answer {}

    /// 201: what was made is at `path`, and looks like `document` as JSON.
    record Created(String path, Object document) implements Answer {}
  }
}
