package storehouse.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.model.Money;
import storehouse.payment.PaymentAct.Kind;
import storehouse.payment.PaymentIntervention.Done;
import storehouse.payment.PaymentIntervention.NotNow;
import storehouse.payment.PaymentIntervention.Proposed;
import storehouse.payment.PaymentIntervention.UnknownPayment;
import storehouse.payment.PaymentIntervention.WhyNot;
import storehouse.payment.PaymentProposal.Wanted;
import storehouse.payment.desk.HeldPayment;
import storehouse.payment.desk.ProposalRows;
import storehouse.payment.flow.HandAnswers;
import storehouse.payment.flow.Payment;
import storehouse.payment.flow.PaymentBook;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// What two people have to agree on: a large refund, and how a payment stands of which the gateway
/// tells nothing.
@Singleton
public final class PaymentProposals {

  private final Store store;
  private final PaymentBook book;
  private final HandAnswers answers;
  private final BigDecimal aloneUpTo;
  private final Clock clock;

  /// `aloneUpTo` is what one person may give back at once, in whole units of whatever currency.
  @Inject
  public PaymentProposals(
      Stores stores,
      PaymentBook book,
      HandAnswers answers,
      @ConfigProperty(name = "storehouse.payment.refund.alone.up.to", defaultValue = "500")
          BigDecimal aloneUpTo,
      Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.book = book;
    this.answers = answers;
    this.aloneUpTo = aloneUpTo;
    this.clock = clock;
  }

  boolean needsSecondPerson(Money amount) {
    int digits = amount.currency().getDefaultFractionDigits();
    return BigDecimal.valueOf(amount.minorUnits(), digits).compareTo(aloneUpTo) > 0;
  }

  PaymentIntervention refund(PaymentWish wish, Money amount) {
    return propose(wish, new Wanted.Refund(amount));
  }

  /// Proposes to take the payment for what a person read at the gateway's own desk. `reference` is
  /// the gateway's name of the payment, where the shop does not know it.
  public PaymentIntervention resolve(
      PaymentWish wish, PaymentVerdict verdict, Optional<String> reference) {
    Optional<Payment> payment = book.find(wish.orderId());
    if (payment.isEmpty()) {
      return new UnknownPayment();
    }
    Optional<WhyNot> obstacle = obstacle(payment.get(), verdict, reference);
    return obstacle.isPresent()
        ? new NotNow(obstacle.get())
        : propose(wish, new Wanted.Resolve(verdict, reference));
  }

  private Optional<WhyNot> obstacle(
      Payment payment, PaymentVerdict verdict, Optional<String> reference) {
    if (PaymentViews.view(payment).status() != PaymentStatus.UNKNOWN) {
      return Optional.of(WhyNot.PAYMENT_KNOWN);
    }
    if (!HandAnswers.fits(payment, verdict)) {
      return Optional.of(WhyNot.VERDICT_DOES_NOT_FIT);
    }
    return answers.answer(payment, verdict, reference).isEmpty()
        ? Optional.of(WhyNot.REFERENCE_MISSING)
        : Optional.empty();
  }

  private PaymentIntervention propose(PaymentWish wish, Wanted wanted) {
    return store.write(
        tx -> {
          Optional<HeldPayment> held = HeldPayment.hold(tx.connection(), wish.orderId());
          if (held.isEmpty()) {
            return new UnknownPayment();
          }
          if (held.get().actOf(wish.key()).isPresent()) {
            return new Proposed();
          }
          if (held.get().proposal().isPresent()) {
            return new NotNow(WhyNot.ALREADY_PROPOSED);
          }
          PaymentProposal proposal =
              new PaymentProposal(Ids.next(), wanted, wish.reason(), wish.actor(), clock.instant());
          Kind kind =
              switch (wanted) {
                case Wanted.Refund _ -> Kind.REFUND_PROPOSED;
                case Wanted.Resolve _ -> Kind.RESOLVE_PROPOSED;
              };
          held.get().propose(proposal);
          held.get().note(act(kind, proposal, wish.actor(), clock), wish.key());
          return new Proposed();
        });
  }

  /// What follows from an agreement.
  sealed interface Decision {
    /// Everything is done, or nothing will be.
    record Made(PaymentIntervention intervention) implements Decision {}

    /// This has to be given back.
    record GiveBack(RefundPart part) implements Decision {}
  }

  /// Agrees to the proposal that was looked at; another one in its place is not agreed to.
  Decision approve(long orderId, long id, String actor) {
    return store.write(
        tx -> {
          Optional<HeldPayment> held = HeldPayment.hold(tx.connection(), orderId);
          if (held.isEmpty()) {
            return new Decision.Made(new UnknownPayment());
          }
          Optional<ProposalRows.Standing> standing =
              held.get().proposal().filter(it -> it.proposal().id() == id);
          if (standing.isEmpty()) {
            return notNow(WhyNot.PROPOSAL_CHANGED);
          }
          PaymentProposal proposal = standing.get().proposal();
          if (proposal.proposedBy().equalsIgnoreCase(actor)) {
            return notNow(WhyNot.SECOND_PERSON_NEEDED);
          }
          Agreement agreement = new Agreement(held.get(), proposal, actor);
          return switch (proposal.wanted()) {
            case Wanted.Refund(var amount) -> {
              if (!standing.get().approved()) {
                held.get().approve(actor);
                held.get().note(act(Kind.REFUND_APPROVED, proposal, actor, clock), null, id);
              }
              yield new Decision.GiveBack(new RefundPart(orderId, id, amount));
            }
            case Wanted.Resolve resolve ->
                new Decision.Made(cleared(tx, orderId, agreement, resolve));
          };
        });
  }

  private static Decision notNow(WhyNot why) {
    return new Decision.Made(new NotNow(why));
  }

  /// Somebody agrees to what was proposed for a payment that is held.
  private record Agreement(HeldPayment held, PaymentProposal proposal, String actor) {

    void note(Kind kind, Clock clock) throws SQLException {
      held.note(act(kind, proposal, actor, clock), null);
    }
  }

  /// In the transaction of the agreement. What the gateway told meanwhile counts more.
  private PaymentIntervention cleared(
      Tx tx, long orderId, Agreement agreement, Wanted.Resolve resolve) throws SQLException {
    boolean cleared =
        book.clearUp(
            tx,
            orderId,
            payment ->
                HandAnswers.fits(payment, resolve.verdict())
                    ? answers.answer(payment, resolve.verdict(), resolve.reference())
                    : Optional.empty());
    agreement.held().remove(agreement.proposal());
    agreement.note(cleared ? Kind.RESOLVE_APPROVED : Kind.RESOLVE_OVERTAKEN, clock);
    return cleared ? new Done() : new NotNow(WhyNot.PAYMENT_KNOWN);
  }

  /// The refund that two people agreed to is written down as one that will be sent.
  void carriedOut(RefundPart part) {
    store.run(tx -> ProposalRows.remove(tx.connection(), part.orderId(), part.refundId()));
  }

  /// Takes the proposal off the table; its author may, and anybody else.
  public PaymentIntervention decline(long orderId, long id, String actor) {
    return store.write(
        tx -> {
          Optional<HeldPayment> held = HeldPayment.hold(tx.connection(), orderId);
          if (held.isEmpty()) {
            return new UnknownPayment();
          }
          Optional<ProposalRows.Standing> standing =
              held.get().proposal().filter(it -> it.proposal().id() == id && !it.approved());
          if (standing.isEmpty()) {
            return new NotNow(WhyNot.PROPOSAL_CHANGED);
          }
          PaymentProposal proposal = standing.get().proposal();
          held.get().remove(proposal);
          Kind kind =
              switch (proposal.wanted()) {
                case Wanted.Refund _ -> Kind.REFUND_DECLINED;
                case Wanted.Resolve _ -> Kind.RESOLVE_DECLINED;
              };
          new Agreement(held.get(), proposal, actor).note(kind, clock);
          return new Done();
        });
  }

  private static PaymentAct act(Kind kind, PaymentProposal proposal, String actor, Clock clock) {
    return switch (proposal.wanted()) {
      case Wanted.Refund(var amount) ->
          new PaymentAct(
              clock.instant(),
              kind,
              actor,
              Optional.of(amount),
              Optional.empty(),
              proposal.reason());
      case Wanted.Resolve(var verdict, _) ->
          new PaymentAct(
              clock.instant(),
              kind,
              actor,
              Optional.empty(),
              Optional.of(verdict),
              proposal.reason());
    };
  }
}
