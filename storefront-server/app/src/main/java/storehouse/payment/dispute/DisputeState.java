package storehouse.payment.dispute;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a dispute stands. It only moves down this list; the last three are equally final.
public sealed interface DisputeState {

  /// There is news of it, and the gateway has not shown it yet.
  record Told() implements DisputeState {}

  /// The bank asks, and has not taken any money.
  record Inquiry(@Nullable Instant dueBy) implements DisputeState {}

  /// The bank has the money; evidence is taken until `dueBy`.
  record NeedsResponse(@Nullable Instant dueBy) implements DisputeState {}

  record UnderReview() implements DisputeState {}

  /// The money is the shop's, unless the bank comes a second time.
  record Won() implements DisputeState {}

  record Lost() implements DisputeState {}

  /// The shop gave in.
  record Accepted() implements DisputeState {}

  /// Nobody said anything in time.
  record Expired() implements DisputeState {}

  default int rank() {
    return switch (this) {
      case Told _ -> 0;
      case Inquiry _ -> 1;
      case NeedsResponse _ -> 2;
      case UnderReview _ -> 3;
      case Won _ -> 4;
      case Lost _, Accepted _, Expired _ -> 5;
    };
  }

  default boolean isAwaited() {
    return switch (this) {
      case Inquiry _, NeedsResponse _ -> true;
      case Told _, UnderReview _, Won _, Lost _, Accepted _, Expired _ -> false;
    };
  }

  default boolean isClosed() {
    return switch (this) {
      case Won _, Lost _, Accepted _, Expired _ -> true;
      case Told _, Inquiry _, NeedsResponse _, UnderReview _ -> false;
    };
  }

  /// Whether the bank has the money and may still give it back.
  default boolean isMoneyOpen() {
    return switch (this) {
      case NeedsResponse _, UnderReview _ -> true;
      case Told _, Inquiry _, Won _, Lost _, Accepted _, Expired _ -> false;
    };
  }

  /// Whether the bank keeps the money.
  default boolean isMoneyLost() {
    return switch (this) {
      case Lost _, Accepted _, Expired _ -> true;
      case Told _, Inquiry _, NeedsResponse _, UnderReview _, Won _ -> false;
    };
  }

  default Optional<Instant> deadline() {
    return switch (this) {
      case Inquiry(var dueBy) -> Optional.ofNullable(dueBy);
      case NeedsResponse(var dueBy) -> Optional.ofNullable(dueBy);
      case Told _, UnderReview _, Won _, Lost _, Accepted _, Expired _ -> Optional.empty();
    };
  }
}
