package storehouse.payment.gateway.dispute;

import org.jspecify.annotations.Nullable;

/// What a gateway told of a dispute without being asked. Of one that can be read it is a hint only,
/// and has no `fact`. `eventId` is the same when it is told twice.
public record DisputeNote(
    String eventId, String type, String disputeId, @Nullable DisputeFact fact) {

  private static final int LONGEST_ID = 100;
  private static final int LONGEST_TYPE = 60;

  /// @throws IllegalArgumentException when a name is longer than any gateway's
  public DisputeNote {
    if (eventId.length() > LONGEST_ID
        || type.length() > LONGEST_TYPE
        || disputeId.isEmpty()
        || disputeId.length() > LONGEST_ID) {
      throw new IllegalArgumentException("No gateway names its notes so: " + eventId);
    }
  }
}
