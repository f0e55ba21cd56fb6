package storehouse.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import storehouse.payment.DisputeIntervention.Done;
import storehouse.payment.DisputeIntervention.NotNow;
import storehouse.payment.DisputeIntervention.Proposed;
import storehouse.payment.DisputeIntervention.UnderWay;
import storehouse.payment.DisputeIntervention.UnknownDispute;
import storehouse.payment.DisputeIntervention.WhyNot;
import storehouse.payment.DisputeMoment.Kind;
import storehouse.payment.dispute.Dispute;
import storehouse.payment.dispute.Dispute.Draft;
import storehouse.payment.dispute.Dispute.Sent.Wanted;
import storehouse.payment.dispute.DisputeBook;
import storehouse.payment.dispute.DisputeBook.Hand;
import storehouse.payment.dispute.DisputeJanitor;
import storehouse.payment.dispute.DisputeListing;
import storehouse.payment.dispute.DisputeRows;
import storehouse.payment.dispute.DisputeState;
import storehouse.payment.dispute.MomentRows;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Disputes as the desk reads them, and what people do about them: say why the shop should have the
/// money, or give in. What is sent is written down first, and sent once, until the gateway has
/// answered.
@Singleton
public final class Disputes {

  private static final int MOST_LISTED = 200;

  private final Store store;
  private final DisputeBook book;
  private final DisputeJanitor janitor;
  private final PaymentProposals proposals;
  private final Clock clock;

  @Inject
  public Disputes(
      Stores stores,
      DisputeBook book,
      DisputeJanitor janitor,
      PaymentProposals proposals,
      Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.book = book;
    this.janitor = janitor;
    this.proposals = proposals;
    this.clock = clock;
  }

  /// Those that wait for the shop first, by their deadline, and among them those that were told of
  /// and cannot be seen, then those that wait for the bank; with `closed` also those that are
  /// closed, the last closed first.
  public List<DisputeSummary> list(boolean closed, int limit) {
    if (limit < 1 || limit > MOST_LISTED) {
      throw new IllegalArgumentException("Between 1 and " + MOST_LISTED + " can be listed");
    }
    return store.read(
        tx -> {
          List<DisputeSummary> found = new ArrayList<>(DisputeListing.open(tx.connection(), limit));
          if (closed && found.size() < limit) {
            found.addAll(DisputeListing.closed(tx.connection(), limit - found.size()));
          }
          return List.copyOf(found);
        });
  }

  /// How many disputes that list has, however few of them are listed.
  public DisputeCount count(boolean closed) {
    return store.read(tx -> DisputeListing.count(tx.connection(), closed));
  }

  public Optional<DisputeFile> open(long id) {
    return store.read(tx -> file(tx.connection(), id));
  }

  private Optional<DisputeFile> file(Connection connection, long id) throws SQLException {
    Optional<Dispute> dispute = new DisputeRows(connection, clock.instant()).find(id);
    Optional<DisputeSummary> summary =
        dispute.isEmpty() ? Optional.empty() : DisputeListing.one(connection, id);
    if (summary.isEmpty()) {
      return Optional.empty();
    }
    Draft draft = dispute.orElseThrow().draft();
    return Optional.of(
        new DisputeFile(
            summary.get(),
            draft.evidence(),
            draft.version(),
            Optional.ofNullable(draft.writtenBy()),
            DisputeBook.proposalOf(connection, dispute.orElseThrow()),
            new MomentRows(connection).of(id)));
  }

  /// Keeps what the shop will say. What the gateway has not taken yet is taken back. `version` is
  /// that of the draft which was read: who writes over somebody else's words is told so.
  public DisputeIntervention draft(long id, int version, DisputeEvidence evidence, String actor) {
    return change(
        id,
        (dispute, hand) -> {
          if (dispute.draft().version() != version) {
            return new NotNow(WhyNot.DRAFT_CHANGED);
          }
          hand.write(
              dispute.takenBack().with(dispute.draft().written(evidence, actor)),
              moment(Kind.DRAFTED, actor, ""));
          return new Done();
        });
  }

  /// Sends what was drafted, in the version that was read. A repeat changes nothing.
  public DisputeIntervention submit(long id, int version, String actor) {
    return change(
        id,
        (dispute, hand) -> {
          if (dispute.draft().evidence().isEmpty()) {
            return new NotNow(WhyNot.NO_EVIDENCE);
          }
          if (dispute.draft().version() != version) {
            return new NotNow(WhyNot.DRAFT_CHANGED);
          }
          hand.send(
              dispute.with(dispute.draft().proposed(null)).sending(Wanted.DEFEND),
              moment(Kind.DEFENCE_SENT, actor, ""));
          return new UnderWay();
        });
  }

  /// Gives in. Above what one person may give back alone this only proposes it, so that a second
  /// one who has seen the proposal agrees: two who ask for this have not agreed with each other.
  public DisputeIntervention accept(long id, String actor, String reason) {
    return change(
        id,
        (dispute, hand) -> {
          if (dispute.state() instanceof DisputeState.Inquiry) {
            return new NotNow(WhyNot.INQUIRY_IS_REFUNDED);
          }
          Optional<DisputeProposal> proposal = hand.proposal(dispute);
          if (proposal.isPresent()) {
            return isBy(actor, proposal.get())
                ? new Proposed()
                : new NotNow(WhyNot.ALREADY_PROPOSED);
          }
          if (proposals.needsSecondPerson(dispute.amount())) {
            hand.write(
                dispute.with(dispute.draft().proposed(actor)),
                moment(Kind.ACCEPTANCE_PROPOSED, actor, reason));
            return new Proposed();
          }
          hand.send(dispute.sending(Wanted.ACCEPT), moment(Kind.ACCEPTANCE_SENT, actor, reason));
          return new UnderWay();
        });
  }

  /// Agrees to give in, to the proposal that was looked at; another one in its place is not agreed
  /// to.
  public DisputeIntervention agree(long id, long proposal, String actor) {
    return decide(
        id,
        proposal,
        (dispute, seen, hand) -> {
          if (isBy(actor, seen)) {
            return new NotNow(WhyNot.SECOND_PERSON_NEEDED);
          }
          hand.send(
              dispute.with(dispute.draft().proposed(null)).sending(Wanted.ACCEPT),
              moment(Kind.ACCEPTANCE_SENT, actor, seen.reason()));
          return new UnderWay();
        });
  }

  /// Takes the proposal that was looked at off the table; its author may, and anybody else.
  public DisputeIntervention decline(long id, long proposal, String actor) {
    return decide(
        id,
        proposal,
        (dispute, seen, hand) -> {
          Kind kind = isBy(actor, seen) ? Kind.ACCEPTANCE_WITHDRAWN : Kind.ACCEPTANCE_DECLINED;
          hand.write(
              dispute.with(dispute.draft().proposed(null)), moment(kind, actor, seen.reason()));
          return new Done();
        });
  }

  private static boolean isBy(String actor, DisputeProposal proposal) {
    return proposal.proposedBy().equalsIgnoreCase(actor);
  }

  /// What somebody decides about a proposal.
  @FunctionalInterface
  private interface Decision {
    DisputeIntervention about(Dispute dispute, DisputeProposal seen, Hand hand) throws SQLException;
  }

  private DisputeIntervention decide(long id, long proposal, Decision decision) {
    return change(
        id,
        (dispute, hand) -> {
          Optional<DisputeProposal> seen = hand.proposal(dispute).filter(it -> it.id() == proposal);
          return seen.isEmpty()
              ? new NotNow(WhyNot.PROPOSAL_CHANGED)
              : decision.about(dispute, seen.get(), hand);
        });
  }

  /// What somebody does to a dispute that waits for the shop.
  @FunctionalInterface
  private interface Deed {
    DisputeIntervention to(Dispute dispute, Hand hand) throws SQLException;
  }

  private DisputeIntervention change(long id, Deed deed) {
    return book.change(
            id,
            gateway -> () -> janitor.wake(gateway),
            (dispute, hand) -> {
              Optional<WhyNot> obstacle = obstacle(dispute, clock.instant());
              return obstacle.isPresent() ? new NotNow(obstacle.get()) : deed.to(dispute, hand);
            })
        .orElseGet(UnknownDispute::new);
  }

  private static Optional<WhyNot> obstacle(Dispute dispute, Instant now) {
    if (dispute.sent().isPresent() && !dispute.canBeTakenBack(now)) {
      return Optional.of(WhyNot.ALREADY_SENT);
    }
    if (!dispute.state().isAwaited()) {
      return Optional.of(WhyNot.DISPUTE_NOT_AWAITED);
    }
    boolean late = dispute.state().deadline().filter(due -> !now.isBefore(due)).isPresent();
    return late ? Optional.of(WhyNot.DEADLINE_PASSED) : Optional.empty();
  }

  private DisputeMoment moment(Kind kind, String actor, String detail) {
    return new DisputeMoment(clock.instant(), kind, Optional.of(actor), detail);
  }
}
