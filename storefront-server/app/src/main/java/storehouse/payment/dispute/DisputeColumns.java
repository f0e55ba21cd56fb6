package storehouse.payment.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.dispute.Dispute.Draft;
import storehouse.payment.dispute.Dispute.Sent;
import storehouse.payment.dispute.DisputeState.Accepted;
import storehouse.payment.dispute.DisputeState.Expired;
import storehouse.payment.dispute.DisputeState.Inquiry;
import storehouse.payment.dispute.DisputeState.Lost;
import storehouse.payment.dispute.DisputeState.NeedsResponse;
import storehouse.payment.dispute.DisputeState.Told;
import storehouse.payment.dispute.DisputeState.UnderReview;
import storehouse.payment.dispute.DisputeState.Won;
import storehouse.platform.persistence.Columns;

/// A dispute as a row and back.
final class DisputeColumns {

  private DisputeColumns() {}

  static Dispute dispute(ResultSet row) throws SQLException {
    return new Dispute(
        new Dispute.Name(row.getLong("id"), row.getString("gateway"), row.getString("gateway_id")),
        row.getLong("order_id"),
        state(row.getString("state"), Columns.instantOrNull(row, "due_by")),
        Money.of(row.getLong("amount"), row.getString("currency")),
        row.getString("reason"),
        sent(row),
        row.getInt("attempt"),
        draft(row),
        row.getInt("told"),
        Columns.instant(row, "opened_at"),
        Columns.instant(row, "changed_at"));
  }

  private static Optional<Sent> sent(ResultSet row) throws SQLException {
    boolean answered = row.getBoolean("answered");
    return Optional.ofNullable(row.getString("asked"))
        .map(asked -> new Sent(Sent.Wanted.valueOf(asked), answered));
  }

  private static Draft draft(ResultSet row) throws SQLException {
    String statement = row.getString("statement");
    Optional<DisputeEvidence> evidence =
        statement == null
            ? Optional.empty()
            : Optional.of(
                new DisputeEvidence(
                    statement, row.getString("carrier"), row.getString("tracking_number")));
    return new Draft(
        evidence,
        row.getInt("draft_version"),
        row.getString("drafted_by"),
        row.getString("proposed_by"));
  }

  private static DisputeState state(String word, @Nullable Instant dueBy) {
    return switch (word) {
      case "TOLD" -> new Told();
      case "INQUIRY" -> new Inquiry(dueBy);
      case "NEEDS_RESPONSE" -> new NeedsResponse(dueBy);
      case "UNDER_REVIEW" -> new UnderReview();
      case "WON" -> new Won();
      case "LOST" -> new Lost();
      case "ACCEPTED" -> new Accepted();
      case "EXPIRED" -> new Expired();
      default -> throw new IllegalStateException("A dispute cannot be " + word);
    };
  }

  static String word(DisputeState state) {
    return switch (state) {
      case Told _ -> "TOLD";
      case Inquiry _ -> "INQUIRY";
      case NeedsResponse _ -> "NEEDS_RESPONSE";
      case UnderReview _ -> "UNDER_REVIEW";
      case Won _ -> "WON";
      case Lost _ -> "LOST";
      case Accepted _ -> "ACCEPTED";
      case Expired _ -> "EXPIRED";
    };
  }
}
