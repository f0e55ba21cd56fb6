package storehouse.payment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import storehouse.payment.AuthorisePayment;
import storehouse.payment.DisputeIntervention.Done;
import storehouse.payment.DisputeIntervention.NotNow;
import storehouse.payment.DisputeIntervention.Proposed;
import storehouse.payment.DisputeIntervention.UnderWay;
import storehouse.payment.DisputeIntervention.WhyNot;
import storehouse.payment.DisputeMoment;
import storehouse.payment.DisputeProposal;
import storehouse.payment.DisputeStanding;
import storehouse.platform.saga.Outcome;

/// The shop gives in to a dispute: two people do, above what one may give back alone.
@ParameterizedClass
@MethodSource("storehouse.payment.contract.Desk#held")
class GivingInContractTest extends DisputeContract {

  @Test
  void whoWritesOverSomebodyElsesWordsIsToldSo() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();

    assertThat(disputes().submit(id, 0, "ada")).isEqualTo(new NotNow(WhyNot.NO_EVIDENCE));
    assertThat(disputes().draft(id, 0, EVIDENCE, "ada")).isEqualTo(new Done());
    assertThat(disputes().draft(id, 0, EVIDENCE, "ben"))
        .isEqualTo(new NotNow(WhyNot.DRAFT_CHANGED));
    assertThat(disputes().submit(id, 0, "ben")).isEqualTo(new NotNow(WhyNot.DRAFT_CHANGED));
    assertThat(bank().said(dispute)).isEmpty();
  }

  @Test
  void givingInTakesTwoPeopleAboveWhatOneMayGiveBackAlone() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();

    assertThat(disputes().accept(id, "ada", "it never left")).isEqualTo(new Proposed());
    long proposal = file(dispute).proposal().orElseThrow().id();
    assertThat(disputes().agree(id, proposal, "Ada"))
        .isEqualTo(new NotNow(WhyNot.SECOND_PERSON_NEEDED));
    assertThat(disputes().agree(id, proposal, "ben")).isEqualTo(new UnderWay());
    assertThat(disputes().agree(id, proposal, "cleo")).isEqualTo(new NotNow(WhyNot.ALREADY_SENT));

    stands(dispute, DisputeStanding.ACCEPTED);
    assertThat(part(order, 1, 100)).isEqualTo(Outcome.refused("payment.nothing-left"));
    gaveNothingBack(order);
  }

  @Test
  void twoWhoProposeWithoutHavingSeenEachOtherHaveNotAgreed() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();

    assertThat(disputes().accept(id, "ada", "it never left")).isEqualTo(new Proposed());
    assertThat(disputes().accept(id, "ben", "I think so, too"))
        .isEqualTo(new NotNow(WhyNot.ALREADY_PROPOSED));
    assertThat(disputes().accept(id, "ada", "it never left")).isEqualTo(new Proposed());

    DisputeProposal proposal = file(dispute).proposal().orElseThrow();
    assertThat(proposal.proposedBy()).isEqualTo("ada");
    assertThat(proposal.reason()).isEqualTo("it never left");
    assertThat(stands(dispute, DisputeStanding.NEEDS_RESPONSE).proposed()).isTrue();
    assertThat(timeline(dispute)).containsOnlyOnce(DisputeMoment.Kind.ACCEPTANCE_PROPOSED);
  }

  @Test
  void whoAgreesNamesTheProposalThatTheyRead() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, AMOUNT);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();
    disputes().accept(id, "ada", "it never left");
    long first = file(dispute).proposal().orElseThrow().id();

    assertThat(disputes().decline(id, first, "ada")).isEqualTo(new Done());
    assertThat(file(dispute).proposal()).isEmpty();
    assertThat(disputes().agree(id, first, "ben")).isEqualTo(new NotNow(WhyNot.PROPOSAL_CHANGED));
    disputes().accept(id, "ada", "the carrier lost it");
    long second = file(dispute).proposal().orElseThrow().id();
    assertThat(disputes().agree(id, first, "ben")).isEqualTo(new NotNow(WhyNot.PROPOSAL_CHANGED));
    assertThat(disputes().decline(id, second, "ben")).isEqualTo(new Done());
    assertThat(disputes().decline(id, second, "cleo"))
        .isEqualTo(new NotNow(WhyNot.PROPOSAL_CHANGED));

    assertThat(timeline(dispute))
        .containsExactly(
            DisputeMoment.Kind.OPENED,
            DisputeMoment.Kind.ACCEPTANCE_PROPOSED,
            DisputeMoment.Kind.ACCEPTANCE_WITHDRAWN,
            DisputeMoment.Kind.ACCEPTANCE_PROPOSED,
            DisputeMoment.Kind.ACCEPTANCE_DECLINED);
    assertThat(stands(dispute, DisputeStanding.NEEDS_RESPONSE).proposed()).isFalse();
  }

  @Test
  void aSmallOneIsGivenInToByOnePerson() {
    AuthorisePayment order = captured("tok_ok");
    String dispute = disputed(order, 1_000);
    long id = stands(dispute, DisputeStanding.NEEDS_RESPONSE).id();

    assertThat(disputes().accept(id, "ada", "it never left")).isEqualTo(new UnderWay());

    stands(dispute, DisputeStanding.ACCEPTED);
  }
}
