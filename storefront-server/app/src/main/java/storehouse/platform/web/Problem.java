package storehouse.platform.web;

import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A refusal that the caller can understand and act on, sent as RFC 9457
/// `application/problem+json`. `type` is stable and short, such as `total-changed`; `detail` is a
/// sentence for people.
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String CONFLICT = "The request conflicts with what is there";

  private final int status;
  private final String type;
  private final String title;
  private final @Nullable Duration retryAfter;
  private final @Nullable Long version;

  public Problem(int status, String type, String title, String detail) {
    super(detail);
    this.status = status;
    this.type = type;
    this.title = title;
    this.retryAfter = null;
    this.version = null;
  }

  /// Without a stack trace: it is thrown when there is too much to do already.
  private Problem(String type, String title, String detail, Duration retryAfter) {
    super(detail, null, false, false);
    this.status = 429;
    this.type = type;
    this.title = title;
    this.retryAfter = retryAfter;
    this.version = null;
  }

  private Problem(String type, String detail, long version) {
    super(detail);
    this.status = 409;
    this.type = type;
    this.title = CONFLICT;
    this.retryAfter = null;
    this.version = version;
  }

  public static Problem badRequest(String detail) {
    return new Problem(400, "bad-request", "The request cannot be understood", detail);
  }

  public static Problem notFound(String detail) {
    return new Problem(404, "not-found", "Not found", detail);
  }

  public static Problem conflict(String type, String detail) {
    return new Problem(409, type, CONFLICT, detail);
  }

  /// Somebody else was first; `version` is what it is now.
  public static Problem outdated(String type, String detail, long version) {
    return new Problem(type, detail, version);
  }

  public static Problem invalid(String type, String detail) {
    return new Problem(422, type, "The request cannot be carried out", detail);
  }

  /// Too much at once; the same may work after the pause.
  public static Problem tooMany(String detail, Duration retryAfter) {
    return new Problem("too-many-requests", "Too many requests", detail, retryAfter);
  }

  /// Everybody together asks for more than can be done; the same may work after the pause.
  public static Problem busy(String type, String detail, Duration retryAfter) {
    return new Problem(type, "Very much to do", detail, retryAfter);
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

  /// The present version of what an edit lost to, if that is why.
  public @Nullable Long version() {
    return version;
  }

  /// The same in whole seconds, as the header `Retry-After` has it.
  public OptionalLong retryAfterSeconds() {
    return retryAfter == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(1, retryAfter.plusMillis(999).toSeconds()));
  }

  public String title() {
    return title;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }
}
