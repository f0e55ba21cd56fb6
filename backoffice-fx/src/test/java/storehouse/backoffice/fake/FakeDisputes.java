package storehouse.backoffice.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputeDetail.Evidence;
import storehouse.model.backoffice.DisputeDetail.Moment;
import storehouse.model.backoffice.DisputeDetail.Proposal;
import storehouse.model.backoffice.DisputeDraft;
import storehouse.model.backoffice.DisputePage;
import storehouse.model.backoffice.DisputeRow;
import storehouse.model.shop.Price;

/// The disputes of the fake, in the order in which they were added. Whoever gives in above 500
/// needs a second person.
public final class FakeDisputes {

  private static final long ALONE = 50_000;

  private final Map<String, DisputeDetail> disputes = new LinkedHashMap<>();
  private int submissions;
  private int proposals;
  private int unlisted;

  /// One that was opened three days ago and has to be answered within this time.
  public synchronized void add(String id, String order, long minorUnits, Duration left) {
    Instant opened = Instant.now().minus(Duration.ofDays(3));
    disputes.put(
        id,
        new DisputeDetail(
            new DisputeRow(
                id,
                id,
                order,
                "stripe",
                "dp_" + id,
                "NEEDS_RESPONSE",
                "product_not_received",
                new Price(minorUnits, "EUR"),
                Instant.now().plus(left),
                opened,
                opened,
                false,
                false,
                null,
                null),
            null,
            0,
            null,
            null,
            List.of(new Moment(opened, "OPENED", null, "product_not_received"))));
  }

  public synchronized DisputeDetail find(String id) {
    DisputeDetail dispute = disputes.get(id);
    if (dispute == null) {
      throw new IllegalArgumentException("No dispute " + id);
    }
    return dispute;
  }

  /// How often evidence was sent.
  public synchronized int submissions() {
    return submissions;
  }

  /// There are so many more than are listed.
  public synchronized void addUnlisted(int more) {
    unlisted += more;
  }

  /// Something stands in the way of it.
  public synchronized void troubles(String id, String standing, String trouble, String why) {
    DisputeDetail before = find(id);
    DisputeRow row = before.dispute();
    boolean told = standing.equals("TOLD");
    disputes.put(
        id,
        new DisputeDetail(
            new DisputeRow(
                row.id(),
                told ? "0" : row.orderId(),
                told ? "" : row.orderNumber(),
                row.gateway(),
                row.gatewayId(),
                standing,
                told ? "" : row.reason(),
                told ? new Price(0, "XXX") : row.amount(),
                told ? null : row.dueBy(),
                row.openedAt(),
                row.changedAt(),
                false,
                false,
                trouble,
                why),
            before.evidence(),
            before.version(),
            before.draftedBy(),
            before.proposal(),
            before.timeline()));
  }

  /// The bank has decided.
  public synchronized void decide(String id, String standing) {
    changed(id, standing, find(id).proposal(), new Moment(Instant.now(), standing, null, ""));
  }

  synchronized Reply list(String state) {
    List<DisputeRow> rows =
        disputes.values().stream()
            .map(DisputeDetail::dispute)
            .filter(row -> state.equals("ALL") || isOpen(row))
            .toList();
    int awaited =
        (int) rows.stream().filter(row -> row.standing().equals("NEEDS_RESPONSE")).count();
    return Reply.ok(new DisputePage(rows, awaited, rows.size() + unlisted));
  }

  private static boolean isOpen(DisputeRow row) {
    return List.of("TOLD", "NEEDS_RESPONSE", "UNDER_REVIEW").contains(row.standing());
  }

  synchronized Reply draft(String id, String user, DisputeDraft draft) {
    DisputeDetail before = find(id);
    if (draft.version() != before.version()) {
      return Reply.problem(409, "draft-changed", "Somebody else has written meanwhile.");
    }
    Evidence evidence =
        new Evidence("" + draft.statement(), "" + draft.carrier(), "" + draft.trackingNumber());
    DisputeDetail after =
        new DisputeDetail(
            before.dispute(),
            evidence,
            before.version() + 1,
            user,
            before.proposal(),
            and(before, new Moment(Instant.now(), "DRAFTED", user, "")));
    disputes.put(id, after);
    return Reply.ok(after);
  }

  /// A colleague writes at another desk.
  public synchronized void writtenBy(String id, String user, String statement) {
    draft(id, user, new DisputeDraft(find(id).version(), statement, "", ""));
  }

  synchronized Reply submit(String id, String user, int version) {
    if (version != find(id).version()) {
      return Reply.problem(409, "draft-changed", "Somebody else has written meanwhile.");
    }
    submissions++;
    return changed(id, "UNDER_REVIEW", null, new Moment(Instant.now(), "DEFENCE_SENT", user, ""));
  }

  synchronized Reply accept(String id, String user, String reason) {
    DisputeDetail before = find(id);
    if (before.proposal() != null) {
      return Reply.problem(409, "already-proposed", "Somebody else has proposed to give in.");
    }
    if (before.dispute().amount().minorUnits() > ALONE) {
      Instant now = Instant.now();
      Proposal proposal = new Proposal(Long.toString(++proposals), user, now, reason);
      return changed(
          id,
          before.dispute().standing(),
          proposal,
          new Moment(now, "ACCEPTANCE_PROPOSED", user, reason));
    }
    return changed(
        id, "ACCEPTED", null, new Moment(Instant.now(), "ACCEPTANCE_SENT", user, reason));
  }

  synchronized Reply decide(String id, String user, String proposal, boolean agreed) {
    DisputeDetail before = find(id);
    Proposal standing = before.proposal();
    if (standing == null || !standing.id().equals(proposal)) {
      return Reply.problem(409, "proposal-changed", "The proposal is not there any more.");
    }
    if (agreed && user.equals(standing.proposedBy())) {
      return Reply.problem(409, "second-person-needed", "Somebody else has to agree.");
    }
    String what = agreed ? "ACCEPTANCE_SENT" : "ACCEPTANCE_DECLINED";
    return changed(
        id,
        agreed ? "ACCEPTED" : before.dispute().standing(),
        null,
        new Moment(Instant.now(), what, user, standing.reason()));
  }

  private Reply changed(String id, String standing, @Nullable Proposal proposal, Moment moment) {
    DisputeDetail before = find(id);
    DisputeRow row = before.dispute();
    DisputeDetail after =
        new DisputeDetail(
            new DisputeRow(
                row.id(),
                row.orderId(),
                row.orderNumber(),
                row.gateway(),
                row.gatewayId(),
                standing,
                row.reason(),
                row.amount(),
                row.dueBy(),
                row.openedAt(),
                Instant.now(),
                false,
                proposal != null,
                null,
                null),
            before.evidence(),
            before.version(),
            before.draftedBy(),
            proposal,
            and(before, moment));
    disputes.put(id, after);
    return Reply.ok(after);
  }

  private static List<Moment> and(DisputeDetail before, Moment moment) {
    List<Moment> all = new ArrayList<>(before.timeline());
    all.add(moment);
    return all;
  }
}
