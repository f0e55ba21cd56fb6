package storehouse.payment;

/// What became of something a person wanted to do about a dispute.
public sealed interface DisputeIntervention {

  record Done() implements DisputeIntervention {}

  /// It is written down, and sent until the gateway has answered: nobody has to ask again.
  record UnderWay() implements DisputeIntervention {}

  /// A second person has to agree.
  record Proposed() implements DisputeIntervention {}

  record NotNow(WhyNot why) implements DisputeIntervention {}

  record UnknownDispute() implements DisputeIntervention {}

  /// What stands in the way.
  enum WhyNot {
    /// Nobody waits for the shop's word any more.
    DISPUTE_NOT_AWAITED,
    /// The gateway does not take evidence any more.
    DEADLINE_PASSED,
    /// Something was sent already, and cannot be taken back.
    ALREADY_SENT,
    /// Somebody else has written meanwhile.
    DRAFT_CHANGED,
    NO_EVIDENCE,
    /// An inquiry has taken no money: it is ended by a refund.
    INQUIRY_IS_REFUNDED,
    /// Who proposes cannot approve.
    SECOND_PERSON_NEEDED,
    /// Somebody else has proposed to give in: whoever wants that agrees to it.
    ALREADY_PROPOSED,
    /// The proposal that was looked at is not there any more.
    PROPOSAL_CHANGED
  }
}
