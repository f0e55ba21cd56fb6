package storehouse.backoffice.stuck;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.SagaRow;

/// Undoing an order by force: one person says why, a second one agrees.
final class UndoPane {

  private final StuckViewModel model;
  private final Words words;
  private final Figures figures;
  private final VBox propose;
  private final VBox decide = Parts.column("form");
  private final VBox root;

  UndoPane(StuckViewModel model, Workbench bench) {
    this.model = model;
    this.words = bench.words();
    this.figures = bench.figures();
    this.propose = proposing();
    this.root = Parts.column("undo", propose, decide);
  }

  private VBox proposing() {
    TextField reason = new TextField();
    reason.setId("undoReason");
    reason.setPromptText(words.text("stuck.reasonPrompt"));
    reason.textProperty().bindBidirectional(model.reason());
    reason.setOnAction(_ -> model.propose());
    return Parts.column(
        "form",
        Parts.rule(),
        Parts.label(words.text("stuck.undo.title"), "heading"),
        Parts.paragraph(words.text("stuck.undo.text"), "muted"),
        Parts.field(words.text("stuck.reason"), reason),
        button("proposeUndo", Parts.quiet(words.text("stuck.propose"), Icon.UNDO, model::propose)));
  }

  private Button button(String id, Button button) {
    button.setId(id);
    button.disableProperty().bind(model.busy());
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  void show(SagaRow saga) {
    Optional<SagaRow.Proposal> proposal = Optional.ofNullable(saga.proposal());
    boolean possible = saga.state().equals("RUNNING") && !saga.turningBack();
    shown(propose, possible && proposal.isEmpty());
    shown(decide, proposal.isPresent());
    proposal.ifPresent(this::decision);
  }

  private void decision(SagaRow.Proposal proposal) {
    boolean may = model.mayApprove();
    Label who =
        Parts.paragraph(
            words.text(
                may ? "stuck.proposal" : "stuck.proposal.mine",
                proposal.proposedBy(),
                figures.time(proposal.proposedAt())));
    who.setId("proposal");
    decide
        .getChildren()
        .setAll(
            Parts.rule(),
            Parts.label(words.text("stuck.proposal.title"), "heading"),
            who,
            Parts.paragraph(words.text("stuck.quoted", proposal.reason()), "saga-reason"),
            Parts.paragraph(words.text("stuck.undo.text"), "muted"));
    if (may) {
      decide
          .getChildren()
          .add(
              button(
                  "approveUndo",
                  Parts.action(words.text("stuck.approve"), Icon.UNDO, model::approve)));
    }
    String refuse = may ? "stuck.refuse" : "stuck.takeBack";
    decide
        .getChildren()
        .add(button("refuseUndo", Parts.quiet(words.text(refuse), Icon.FAILED, model::refuse)));
  }

  private static void shown(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  Parent root() {
    return root;
  }
}
