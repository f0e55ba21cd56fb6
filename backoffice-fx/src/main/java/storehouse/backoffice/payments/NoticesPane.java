package storehouse.backoffice.payments;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentDetail.Notice;
import storehouse.model.backoffice.PaymentDetail.Unfit;
import storehouse.model.shop.Price;

/// What the gateway of a payment told by itself. What of it does not fit to the payment stands
/// apart, for a person has to find out why.
final class NoticesPane {

  private final Words words;
  private final Figures figures;
  private final PaymentWords speech;
  private final VBox unfit = Parts.column("records");
  private final VBox root = Parts.column("records");

  NoticesPane(Workbench bench) {
    this.words = bench.words();
    this.figures = bench.figures();
    this.speech = new PaymentWords(bench);
  }

  void show(PaymentDetail detail) {
    root.getChildren().clear();
    unfit.getChildren().clear();
    for (Notice notice : detail.notices()) {
      if (notice.unfit() instanceof Unfit kept) {
        unfit.getChildren().add(kept(notice, kept));
      } else {
        root.getChildren().add(believedOrNot(notice));
      }
    }
    if (!unfit.getChildren().isEmpty()) {
      Label hint = Parts.paragraph(words.text("payments.unfit.hint"), "muted");
      hint.setId("unfitHint");
      unfit.getChildren().addAll(0, List.of(heading("payments.unfit"), hint));
    }
    if (!root.getChildren().isEmpty()) {
      root.getChildren().addFirst(heading("payments.notices"));
    }
  }

  private Label heading(String text) {
    return Parts.label(words.text(text), "heading");
  }

  private Node kept(Notice notice, Unfit kept) {
    Label about =
        Parts.paragraph(
            words.text(
                "payments.unfit.about",
                speech.gateway(kept.gateway()),
                kept.reference(),
                again(kept.toldAgainAt())),
            "muted");
    about.setId("unfit-" + notice.type());
    return Parts.column("titles", line(notice), about);
  }

  private String again(@Nullable Instant at) {
    return at == null
        ? words.text("payments.unfit.given-up")
        : words.text("payments.unfit.again", figures.time(at));
  }

  private Node believedOrNot(Notice notice) {
    HBox line = line(notice);
    String word = notice.taken() ? "payments.taken" : "payments.refusedNotice";
    line.getChildren().add(Parts.uncut(words.text(word), "told", notice.taken() ? "good" : "bad"));
    return line;
  }

  private HBox line(Notice notice) {
    HBox line =
        Parts.row(
            "happened",
            Parts.label(figures.time(notice.at()), "moment", "figures"),
            Parts.label(notice.type(), "notice-type"),
            Parts.space());
    Price amount = notice.amount();
    if (amount != null) {
      line.getChildren().add(Parts.uncut(figures.money(amount), "figures"));
    }
    return line;
  }

  /// What does not fit.
  Parent unfit() {
    return unfit;
  }

  /// The rest.
  Parent root() {
    return root;
  }
}
