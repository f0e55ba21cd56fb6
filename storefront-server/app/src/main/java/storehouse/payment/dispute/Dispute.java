package storehouse.payment.dispute;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.gateway.dispute.GatewayDispute;

/// A dispute as it is stored. `sent` is what the shop wants of the gateway; `attempt` counts the
/// keys that are spent, on a refusal or on what is not wanted any more.
public record Dispute(
    Name name,
    long orderId,
    DisputeState state,
    Claim claim,
    Optional<Sent> sent,
    int attempt,
    Draft draft,
    Watch watch,
    Instant openedAt,
    Instant changedAt) {

  /// What it is called here and there.
  public record Name(long id, String gateway, String gatewayId) {}

  /// What somebody wants back, and why in the gateway's words. `lostPart` is what of it is lost,
  /// where that is known not to be all of it; `givenBack` is what the payment had given back
  /// without us before this took any money.
  public record Claim(Money amount, String reason, Optional<Money> lostPart, Money givenBack) {

    private Claim seenAs(GatewayDispute seen) {
      Money nothing = Money.zero(seen.amount().currency());
      boolean same = givenBack.currency().equals(nothing.currency());
      return new Claim(
          seen.amount(),
          seen.reason(),
          Optional.ofNullable(seen.lost()),
          same ? givenBack : nothing);
    }
  }

  /// What the shop wants of the gateway, and whether that is settled.
  public record Sent(Wanted wanted, boolean answered) {

    public enum Wanted {
      DEFEND,
      ACCEPT
    }
  }

  public Money amount() {
    return claim.amount();
  }

  /// What the bank keeps, once it is lost.
  Money lost() {
    return claim.lostPart().orElse(claim.amount());
  }

  public String reason() {
    return claim.reason();
  }

  Dispute at(DisputeState next, Instant now) {
    return new Dispute(name, orderId, next, claim, sent, attempt, draft, watch, openedAt, now);
  }

  /// With what the gateway says of it.
  Dispute as(GatewayDispute seen) {
    return new Dispute(
        name,
        seen.orderId(),
        state,
        claim.seenAs(seen),
        sent,
        attempt,
        draft,
        watch,
        openedAt,
        changedAt);
  }

  /// The payment had given back so much without us before.
  Dispute withGivenBack(Money before) {
    Claim known = new Claim(claim.amount(), claim.reason(), claim.lostPart(), before);
    return new Dispute(
        name, orderId, state, known, sent, attempt, draft, watch, openedAt, changedAt);
  }

  Dispute with(Watch changed) {
    return new Dispute(
        name, orderId, state, claim, sent, attempt, draft, changed, openedAt, changedAt);
  }

  /// Nothing is wanted of the gateway any more until somebody wants it again, under another key.
  Dispute withNothingAsked() {
    return retried(Optional.empty());
  }

  Dispute withNextKey() {
    return retried(sent);
  }

  private Dispute retried(Optional<Sent> request) {
    return new Dispute(
        name, orderId, state, claim, request, attempt + 1, draft, watch, openedAt, changedAt);
  }

  public Dispute sending(Sent.Wanted wanted) {
    return with(new Sent(wanted, false));
  }

  Dispute answered() {
    return sent.map(it -> with(new Sent(it.wanted(), true))).orElse(this);
  }

  private Dispute with(Sent request) {
    return new Dispute(
        name,
        orderId,
        state,
        claim,
        Optional.of(request),
        attempt,
        draft,
        watch,
        openedAt,
        changedAt);
  }

  public Dispute with(Draft changed) {
    return new Dispute(
        name, orderId, state, claim, sent, attempt, changed, watch, openedAt, changedAt);
  }

  /// What still has to be sent, or whose answer is missing.
  public Optional<Sent.Wanted> owed() {
    return sent.filter(it -> !it.answered()).map(Sent::wanted);
  }

  /// The same, with the key under which it is sent.
  Optional<Asked> asked() {
    return owed().map(wanted -> new Asked(wanted, attempt));
  }

  /// One request, which is sent until it is answered: what comes later is not its answer.
  record Asked(Sent.Wanted wanted, int attempt) {}

  /// Whether what was asked is known not to have been done, and is not being asked just now.
  public boolean canBeTakenBack(Instant now) {
    return owed().isPresent() && watch.isNotSent() && !watch.isHeld(now);
  }

  /// Without what is not sent yet.
  public Dispute takenBack() {
    return owed().isPresent() ? withNothingAsked().with(watch.clear()) : this;
  }

  boolean isAsked(Sent.Wanted wanted) {
    return sent.filter(it -> it.wanted() == wanted).isPresent();
  }

  /// The key of what is sent: decided by what is stored, so a repeat has the same.
  String key(Sent.Wanted wanted) {
    return "dispute-%d-%s-%d".formatted(name.id(), wanted, attempt + 1);
  }

  /// What people prepare: the evidence, with the version and the author of its last change, and who
  /// proposed to give in.
  public record Draft(
      Optional<DisputeEvidence> evidence,
      int version,
      @Nullable String writtenBy,
      @Nullable String acceptanceProposedBy) {

    static final Draft NONE = new Draft(Optional.empty(), 0, null, null);

    public Draft written(DisputeEvidence text, String author) {
      return new Draft(Optional.of(text), version + 1, author, acceptanceProposedBy);
    }

    public Draft proposed(@Nullable String person) {
      return new Draft(evidence, version, writtenBy, person);
    }
  }
}
