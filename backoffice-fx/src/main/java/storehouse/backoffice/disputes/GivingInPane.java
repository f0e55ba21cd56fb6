package storehouse.backoffice.disputes;

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
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputeDetail.Proposal;

/// That one person proposed to give in, with what a second one decides about it.
final class GivingInPane {

  private final DisputeActs acts;
  private final Words words;
  private final Figures figures;
  private final VBox root = Parts.column("proposal");

  GivingInPane(DisputeActs acts, Workbench bench) {
    this.acts = acts;
    this.words = bench.words();
    this.figures = bench.figures();
  }

  void show(DisputeDetail detail) {
    Proposal proposal = detail.proposal();
    boolean shown = proposal != null && DisputeWords.isAwaited(detail.dispute());
    root.setVisible(shown);
    root.setManaged(shown);
    if (proposal != null) {
      ask(proposal);
    }
  }

  private void ask(Proposal proposal) {
    boolean may = acts.mayAgree();
    Label who =
        Parts.paragraph(
            words.text(
                may ? "givingIn.theirs" : "givingIn.mine",
                proposal.proposedBy(),
                figures.time(proposal.proposedAt())));
    who.setId("disputeProposal");
    HBox buttons = Parts.row("choices-left");
    if (may) {
      Button agree = Parts.action(words.text("givingIn.agree"), Icon.GIVEN_BACK, acts::agree);
      buttons.getChildren().add(button("agreeDispute", agree));
    }
    String decline = may ? "givingIn.decline" : "givingIn.takeBack";
    buttons
        .getChildren()
        .add(
            button("declineDispute", Parts.quiet(words.text(decline), Icon.FAILED, acts::decline)));
    root.getChildren()
        .setAll(
            Parts.label(words.text("givingIn.title"), "heading"),
            who,
            Parts.paragraph(words.text("stuck.quoted", proposal.reason())),
            buttons);
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
