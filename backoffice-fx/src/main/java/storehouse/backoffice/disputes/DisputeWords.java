package storehouse.backoffice.disputes;

import java.time.Duration;
import java.time.Instant;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.DisputeRow;

/// How a dispute is spoken of, and in which tone.
final class DisputeWords {

  /// From then on a deadline is near.
  private static final Duration NEAR = Duration.ofDays(3);

  private final Words words;
  private final Figures figures;

  DisputeWords(Workbench bench) {
    this.words = bench.words();
    this.figures = bench.figures();
  }

  String state(DisputeRow row) {
    return row.sending()
        ? words.text("disputes.sending")
        : words.state("disputeStanding", row.standing());
  }

  String tone(DisputeRow row) {
    return switch (row.standing()) {
      case "WON" -> "good";
      case "LOST", "EXPIRED", "TOLD" -> "bad";
      case "ACCEPTED", "INQUIRY_CLOSED" -> "quiet";
      default -> "watched";
    };
  }

  /// Whether the gateway has shown it: before, neither its payment nor its amount is known.
  static boolean isSeen(DisputeRow row) {
    return !row.standing().equals("TOLD");
  }

  /// What it is about: the order, or what the gateway calls the dispute.
  String subject(DisputeRow row) {
    return isSeen(row) ? row.orderNumber() : row.gatewayId();
  }

  /// Empty while it is not known.
  String amount(DisputeRow row) {
    return isSeen(row) ? figures.money(row.amount()) : "";
  }

  /// What stands in the way, empty when nothing does.
  String trouble(DisputeRow row) {
    String trouble = row.trouble();
    String why = row.why();
    if (trouble == null) {
      return "";
    }
    String said = words.text("disputeTrouble." + trouble);
    return why == null || why.isEmpty() ? said : said + " " + words.text("stuck.quoted", why);
  }

  /// Whether the shop can still say something.
  static boolean isAwaited(DisputeRow row) {
    boolean open = row.standing().equals("NEEDS_RESPONSE") || row.standing().equals("INQUIRY");
    return open && !row.sending();
  }

  /// How much time is left, for those that wait for the shop.
  String deadline(DisputeRow row) {
    Instant due = row.dueBy();
    if (!isAwaited(row) || due == null) {
      return "";
    }
    return figures.remaining(due).isNegative()
        ? words.text("disputes.overdue")
        : words.text("disputes.left", figures.left(due));
  }

  /// Bad when the deadline has passed or is near.
  String urgency(DisputeRow row) {
    Instant due = row.dueBy();
    if (!isAwaited(row) || due == null) {
      return "quiet";
    }
    return figures.remaining(due).compareTo(NEAR) < 0 ? "bad" : "watched";
  }

  /// The part of the time to answer that is left, from 0 to 1.
  double share(DisputeRow row) {
    Instant due = row.dueBy();
    if (due == null) {
      return 0;
    }
    double whole = Math.max(1, Duration.between(row.openedAt(), due).toSeconds());
    return Math.clamp(figures.remaining(due).toSeconds() / whole, 0, 1);
  }

  /// What counts in a list: the time that is left, or how it stands.
  String brief(DisputeRow row) {
    String deadline = deadline(row);
    return deadline.isEmpty() ? state(row) : deadline;
  }

  String briefTone(DisputeRow row) {
    return deadline(row).isEmpty() ? tone(row) : urgency(row);
  }

  String reason(DisputeRow row) {
    return words.state("disputeReason", row.reason());
  }

  String gateway(DisputeRow row) {
    return words.state("gateway", row.gateway());
  }
}
