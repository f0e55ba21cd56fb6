package storehouse.simulators.http;

/// What the caller sent cannot be read; the server answers 400 with this sentence.
public final class BadRequest extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadRequest(String message) {
    super(message);
  }

  public BadRequest(String message, Throwable cause) {
    super(message, cause);
  }
}
