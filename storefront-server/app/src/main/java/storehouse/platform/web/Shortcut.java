package storehouse.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/// Answers `POST` at one path without the REST framework, where requests come so often that the
/// framework would cost more than what they ask for.
///
/// The edge finds it by CDI and calls it behind the checks that every request passes. A request
/// that is unusual in any way, such as one in another content type, goes to the resource at the
/// same path instead: that one describes the operation in `/openapi`, and both answer alike.
public interface Shortcut {

  /// As a usual client writes it, such as `/api/v1/orders`.
  String path();

  /// `body` is what was sent as `application/json`, in UTF-8, and not empty. Throws what a resource
  /// may throw.
  Answer answer(HttpServletRequest request, byte[] body);

  /// What becomes of a request that is not refused.
  sealed interface Answer {

    /// 204.
    record Done() implements Answer {}

    /// 201: what was made is at `path`, and looks like `document` as JSON.
    record Created(String path, Object document) implements Answer {}
  }
}
