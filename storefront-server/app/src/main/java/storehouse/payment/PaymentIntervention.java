package storehouse.payment;

/// What became of something a person wanted to do to a payment.
public sealed interface PaymentIntervention {

  record Done() implements PaymentIntervention {}

  /// The gateway was asked, and its answer is awaited: nobody has to ask again.
  record UnderWay() implements PaymentIntervention {}

  /// A second person has to agree.
  record Proposed() implements PaymentIntervention {}

  record NotNow(WhyNot why) implements PaymentIntervention {}

  record UnknownPayment() implements PaymentIntervention {}

  /// What stands in the way.
  enum WhyNot {
    /// The order still works on its payment.
    ORDER_UNDER_WAY,
    /// Nobody knows how it stands, which has to be cleared up first.
    PAYMENT_UNKNOWN,
    /// The money was taken, so it is refunded and not released.
    PAYMENT_CAPTURED,
    PAYMENT_NOT_CAPTURED,
    NOTHING_HELD,
    NOTHING_LEFT,
    /// The bank has the money, or may come to have it, because of a dispute.
    DISPUTED,
    REFUSED_BY_GATEWAY,
    OTHER_CURRENCY,
    IDEMPOTENCY_KEY_REUSED,
    /// It is known how it stands.
    PAYMENT_KNOWN,
    /// What is known already contradicts it.
    VERDICT_DOES_NOT_FIT,
    /// The gateway's own name of the payment is missing.
    REFERENCE_MISSING,
    ALREADY_PROPOSED,
    /// It was withdrawn, decided or replaced meanwhile.
    PROPOSAL_CHANGED,
    /// Who proposes cannot approve.
    SECOND_PERSON_NEEDED
  }
}
