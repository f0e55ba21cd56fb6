package storehouse.payment.dispute;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.DisputeTrouble;
import storehouse.payment.dispute.Dispute.Draft;
import storehouse.payment.dispute.Dispute.Sent;
import storehouse.payment.dispute.DisputeState.Accepted;
import storehouse.payment.dispute.DisputeState.Expired;
import storehouse.payment.dispute.DisputeState.Inquiry;
import storehouse.payment.dispute.DisputeState.InquiryClosed;
import storehouse.payment.dispute.DisputeState.InquiryUnderReview;
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
        claim(row),
        sent(row),
        row.getInt("attempt"),
        draft(row),
        watch(row),
        Columns.instant(row, "opened_at"),
        Columns.instant(row, "changed_at"));
  }

  private static Dispute.Claim claim(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    long lost = row.getLong("lost");
    Optional<Money> lostPart =
        row.wasNull() ? Optional.empty() : Optional.of(Money.of(lost, currency));
    return new Dispute.Claim(
        Money.of(row.getLong("amount"), currency),
        row.getString("reason"),
        lostPart,
        Money.of(row.getLong("given_back"), currency));
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

  private static Watch watch(ResultSet row) throws SQLException {
    String why = row.getString("why");
    return new Watch(
        row.getInt("told"),
        row.getInt("failures"),
        Optional.ofNullable(row.getString("trouble"))
            .map(DisputeTrouble.Kind::valueOf)
            .map(kind -> new DisputeTrouble(kind, why)),
        Columns.instantOrNull(row, "asked_at"),
        Columns.instantOrNull(row, "held_until"));
  }

  /// Whom a dispute waits for, and so in which list it is; null when there is nothing to do about
  /// it. Who tells of a dispute that cannot be seen waits for the shop.
  static @Nullable String awaits(Dispute dispute) {
    return switch (dispute.state()) {
      case Inquiry _, NeedsResponse _ -> "SHOP";
      case InquiryUnderReview _, UnderReview _ -> "BANK";
      case Told _ -> dispute.watch().trouble().isPresent() ? "SHOP" : null;
      case InquiryClosed _, Won _, Lost _, Accepted _, Expired _ -> null;
    };
  }

  private static DisputeState state(String word, @Nullable Instant dueBy) {
    return switch (word) {
      case "TOLD" -> new Told();
      case "INQUIRY" -> new Inquiry(dueBy);
      case "INQUIRY_UNDER_REVIEW" -> new InquiryUnderReview();
      case "INQUIRY_CLOSED" -> new InquiryClosed();
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
      case InquiryUnderReview _ -> "INQUIRY_UNDER_REVIEW";
      case InquiryClosed _ -> "INQUIRY_CLOSED";
      case NeedsResponse _ -> "NEEDS_RESPONSE";
      case UnderReview _ -> "UNDER_REVIEW";
      case Won _ -> "WON";
      case Lost _ -> "LOST";
      case Accepted _ -> "ACCEPTED";
      case Expired _ -> "EXPIRED";
    };
  }
}
