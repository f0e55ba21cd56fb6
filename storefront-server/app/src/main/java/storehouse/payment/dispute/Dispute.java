package storehouse.payment.dispute;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.gateway.dispute.GatewayDispute;

/// A dispute as it is stored. `sent` is what the shop wants of the gateway; `attempt` counts the
/// keys that the gateway spent on a refusal; `told` counts the news.
public record Dispute(
    Name name,
    long orderId,
    DisputeState state,
    Money amount,
    String reason,
    Optional<Sent> sent,
    int attempt,
    Draft draft,
    int told,
    Instant openedAt,
    Instant changedAt) {

  /// What it is called here and there.
  public record Name(long id, String gateway, String gatewayId) {}

  /// What the shop wants of the gateway, and whether that is settled.
  public record Sent(Wanted wanted, boolean answered) {

    public enum Wanted {
      DEFEND,
      ACCEPT
    }
  }

  Dispute at(DisputeState next, Instant now) {
    return new Dispute(
        name, orderId, next, amount, reason, sent, attempt, draft, told, openedAt, now);
  }

  /// With what the gateway says of it; what is closed stays as it was closed.
  Dispute as(GatewayDispute seen) {
    return state.isClosed()
        ? this
        : new Dispute(
            name,
            seen.orderId(),
            state,
            seen.amount(),
            seen.reason(),
            sent,
            attempt,
            draft,
            told,
            openedAt,
            changedAt);
  }

  /// Nothing is wanted of the gateway any more until somebody wants it again, under another key.
  Dispute refused() {
    return retried(Optional.empty());
  }

  Dispute withNextKey() {
    return retried(sent);
  }

  private Dispute retried(Optional<Sent> request) {
    return new Dispute(
        name,
        orderId,
        state,
        amount,
        reason,
        request,
        attempt + 1,
        draft,
        told,
        openedAt,
        changedAt);
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
        amount,
        reason,
        Optional.of(request),
        attempt,
        draft,
        told,
        openedAt,
        changedAt);
  }

  public Dispute with(Draft changed) {
    return new Dispute(
        name, orderId, state, amount, reason, sent, attempt, changed, told, openedAt, changedAt);
  }

  /// What still has to be sent, or whose answer is missing.
  public Optional<Sent.Wanted> owed() {
    return sent.filter(it -> !it.answered()).map(Sent::wanted);
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
