package storehouse.backoffice.payments;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentDetail.Proposal;
import storehouse.model.shop.Price;

/// What one person proposed and a second one decides.
final class ProposalPane {

  private final PaymentActs acts;
  private final Words words;
  private final Figures figures;
  private final VBox root = Parts.column("proposal");

  ProposalPane(PaymentActs acts, Workbench bench) {
    this.acts = acts;
    this.words = bench.words();
    this.figures = bench.figures();
  }

  void show(PaymentDetail detail) {
    Optional<Proposal> proposal = Optional.ofNullable(detail.proposal());
    root.setVisible(proposal.isPresent());
    root.setManaged(proposal.isPresent());
    proposal.ifPresent(this::ask);
  }

  private void ask(Proposal proposal) {
    boolean may = acts.mayApprove();
    Label who =
        Parts.paragraph(
            words.text(
                may ? "proposal.theirs" : "proposal.mine",
                proposal.proposedBy(),
                figures.time(proposal.proposedAt())));
    who.setId("paymentProposal");
    root.getChildren()
        .setAll(
            Parts.label(what(proposal), "heading"),
            who,
            Parts.paragraph(words.text("stuck.quoted", proposal.reason())));
    String reference = proposal.reference();
    if (reference != null) {
      root.getChildren().add(Parts.paragraph(words.text("proposal.reference", reference), "muted"));
    }
    HBox buttons = Parts.row("choices-left");
    if (may) {
      buttons
          .getChildren()
          .add(
              button(
                  "approvePayment",
                  Parts.action(words.text("proposal.approve"), Icon.DONE, acts::approve)));
    }
    String refuse = may ? "proposal.refuse" : "proposal.takeBack";
    buttons
        .getChildren()
        .add(button("refusePayment", Parts.quiet(words.text(refuse), Icon.FAILED, acts::refuse)));
    root.getChildren().add(buttons);
  }

  private String what(Proposal proposal) {
    Price amount = proposal.amount();
    return amount == null
        ? words.text("proposal.resolve." + proposal.verdict())
        : words.text("proposal.refund", figures.money(amount));
  }

  private Button button(String id, Button button) {
    button.setId(id);
    button.disableProperty().bind(acts.busy());
    return button;
  }

  Parent root() {
    return root;
  }
}
