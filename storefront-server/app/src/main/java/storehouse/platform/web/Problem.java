package storehouse.platform.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A refusal that the caller can understand and act on, sent as RFC 9457
/// `application/problem+json`. `type` is stable and short, such as `total-changed`; `detail` is a
/// sentence for people.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String title;
  private final @Nullable Duration retryAfter;

  public Problem(int status, String type, String title, String detail) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
    this.retryAfter = null;
  }

  private Problem(String type, String title, String detail, Duration retryAfter) {
    super(detail);
    this.status = 429;
    this.type = type;
    this.title = title;
    this.retryAfter = retryAfter;
  }

  public static Problem badRequest(String detail) {
    return new Problem(400, "bad-request", "The request cannot be understood", detail);
  }

  public static Problem notFound(String detail) {
    return new Problem(404, "not-found", "Not found", detail);
  }

  public static Problem conflict(String type, String detail) {
    return new Problem(409, type, "The request conflicts with what is there", detail);
  }

  public static Problem invalid(String type, String detail) {
    return new Problem(422, type, "The request cannot be carried out", detail);
  }

  /// Too much at once; the same may work after the pause.
  public static Problem tooMany(String detail, Duration retryAfter) {
    return new Problem("too-many-requests", "Too many requests", detail, retryAfter);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  /// When to try again, if that is known.
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
