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

  /// The shop has answered the bank, which has not taken any money.
  record InquiryUnderReview() implements DisputeState {}

  /// The bank asks no more, and has not taken any money; it may still take it.
  record InquiryClosed() implements DisputeState {}

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
      case InquiryUnderReview _ -> 2;
      case InquiryClosed _ -> 3;
      case NeedsResponse _ -> 4;
      case UnderReview _ -> 5;
      case Won _ -> 6;
      case Lost _, Accepted _, Expired _ -> 7;
    };
  }

  /// Whether the bank asks, or has asked, and has not taken any money so far.
  default boolean isInquiry() {
    return switch (this) {
      case Inquiry _, InquiryUnderReview _, InquiryClosed _ -> true;
      case Told _, NeedsResponse _, UnderReview _, Won _, Lost _, Accepted _, Expired _ -> false;
    };
  }

  default boolean isAwaited() {
    return switch (this) {
      case Inquiry _, NeedsResponse _ -> true;
      case Told _,
          InquiryUnderReview _,
          InquiryClosed _,
          UnderReview _,
          Won _,
          Lost _,
          Accepted _,
          Expired _ ->
          false;
    };
  }

  default boolean isClosed() {
    return switch (this) {
      case InquiryClosed _, Won _, Lost _, Accepted _, Expired _ -> true;
      case Told _, Inquiry _, InquiryUnderReview _, NeedsResponse _, UnderReview _ -> false;
    };
  }

  /// Whether the bank has the money and may still give it back.
  default boolean isMoneyOpen() {
    return this instanceof NeedsResponse || this instanceof UnderReview;
  }

  /// Whether the bank keeps the money.
  default boolean isMoneyLost() {
    return this instanceof Lost || this instanceof Accepted || this instanceof Expired;
  }

  default Optional<Instant> deadline() {
    return switch (this) {
      case Inquiry(var dueBy) -> Optional.ofNullable(dueBy);
      case NeedsResponse(var dueBy) -> Optional.ofNullable(dueBy);
      case Told _,
          InquiryUnderReview _,
          InquiryClosed _,
          UnderReview _,
          Won _,
          Lost _,
          Accepted _,
          Expired _ ->
          Optional.empty();
    };
  }
}
