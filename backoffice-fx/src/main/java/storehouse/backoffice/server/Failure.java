package storehouse.backoffice.server;

import java.net.URI;
import storehouse.model.shop.ProblemDetail;

/// Why an answer is missing. Only `Lost` leaves open whether the server acted.
public sealed interface Failure {

  /// The server said no, in its words.
  record Refused(ProblemDetail problem) implements Failure {}

  /// The token is missing, wrong or over its time; nothing was done.
  record SignedOut() implements Failure {}

  /// No connection: nothing was sent.
  record Unreachable(URI address) implements Failure {}

  /// Sent, but no answer came back: it may have happened.
  record Lost(URI address) implements Failure {}

  /// An answer came that is not in the agreed shape, so it may have happened.
  record Unreadable(String reason) implements Failure {}
}
