package storehouse.backoffice.disputes;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Words;
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputeDetail.Evidence;

/// What somebody else has written while this form was open, beside what is typed in it.
final class TheirsPane {

  private final Words words;
  private final VBox root;

  TheirsPane(DisputeActs acts, Words words) {
    this.words = words;
    Label who = Parts.label(acts.theirs(), this::who, "heading");
    who.setId("theirsBy");
    Label text = Parts.label(acts.theirs(), this::text, "statement");
    text.setId("theirsText");
    text.setWrapText(true);
    Button take = Parts.quiet(words.text("evidence.theirs.take"), Icon.REFRESH, acts::takeTheirs);
    take.setId("takeTheirs");
    this.root =
        Parts.column(
            "proposal",
            who,
            text,
            Parts.paragraph(words.text("evidence.theirs.text"), "muted"),
            Parts.row("choices-left", take));
    root.setId("theirs");
    Parts.showWhile(root, acts.theirs().map(Optional::isPresent));
  }

  private String who(Optional<DisputeDetail> theirs) {
    return theirs
        .map(it -> words.text("evidence.theirs", String.valueOf(it.draftedBy())))
        .orElse("");
  }

  private String text(Optional<DisputeDetail> theirs) {
    return theirs.flatMap(it -> Optional.ofNullable(it.evidence())).map(this::text).orElse("");
  }

  private String text(Evidence evidence) {
    return evidence.trackingNumber().isEmpty()
        ? evidence.statement()
        : words.text(
            "evidence.theirs.withParcel",
            evidence.statement(),
            evidence.carrier(),
            evidence.trackingNumber());
  }

  Parent root() {
    return root;
  }
}
