package storehouse.backoffice.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentDetail.Moment;
import storehouse.model.backoffice.PaymentRow;
import storehouse.model.shop.Price;

/// A payment at a glance: where its money is, and how it came there.
final class LifePicture {

  private static final int MOST_STEPS = 5;
  private static final Set<String> MOVES =
      Set.of(
          "CREATED",
          "ACTION_NEEDED",
          "AUTHORISED",
          "DECLINED",
          "CAPTURED",
          "VOIDED",
          "REFUNDED",
          "REFUND_REVERSED",
          "CAPTURE_REVERSED");

  private final Words words;
  private final Figures figures;

  LifePicture(Workbench bench) {
    this.words = bench.words();
    this.figures = bench.figures();
  }

  VBox of(PaymentDetail detail) {
    List<Share> shares = shares(detail);
    VBox picture = Parts.column("life", bar(shares), legend(shares), steps(detail));
    picture.setId("paymentLife");
    return picture;
  }

  /// A part of the amount, and where it is: the stylesheet knows the colour by that word.
  private record Share(String where, Price amount) {}

  private static List<Share> shares(PaymentDetail detail) {
    PaymentRow payment = detail.payment();
    long all = payment.amount().minorUnits();
    List<Share> shares = new ArrayList<>();
    String currency = payment.amount().currency();
    shares.add(new Share("kept", detail.left()));
    shares.add(new Share("returning", payment.refundPending()));
    shares.add(new Share("returned", payment.refunded()));
    long disputed =
        payment.captured().minorUnits()
            - payment.refunded().minorUnits()
            - payment.refundPending().minorUnits()
            - detail.left().minorUnits();
    shares.add(new Share("disputed", new Price(disputed, currency)));
    long open = all - payment.captured().minorUnits();
    shares.add(new Share(uncollected(detail), new Price(open, currency)));
    shares.removeIf(share -> share.amount().minorUnits() <= 0);
    return shares;
  }

  /// Where that is which was not collected, as far as anybody knows.
  private static String uncollected(PaymentDetail detail) {
    if (detail.payment().status().equals("UNKNOWN")) {
      return "unknown";
    }
    return detail.authorised().minorUnits() > 0 ? "reserved" : "outside";
  }

  private static Node bar(List<Share> shares) {
    GridPane bar = new GridPane();
    bar.getStyleClass().add("life-bar");
    double all = shares.stream().mapToLong(share -> share.amount().minorUnits()).sum();
    int column = 0;
    for (Share share : shares) {
      Region part = new Region();
      part.getStyleClass().addAll("life-share", share.where());
      ColumnConstraints width = new ColumnConstraints();
      width.setPercentWidth(100 * share.amount().minorUnits() / all);
      bar.getColumnConstraints().add(width);
      bar.add(part, column++, 0);
      GridPane.setHgrow(part, Priority.ALWAYS);
    }
    return bar;
  }

  private Node legend(List<Share> shares) {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("life-legend");
    for (Share share : shares) {
      Region mark = new Region();
      mark.getStyleClass().addAll("life-key", share.where());
      Label amount = Parts.label(figures.money(share.amount()), "figures", "life-amount");
      Label word = Parts.label(words.text("life.share." + share.where()), "muted");
      legend.getChildren().add(Parts.row("life-entry", mark, amount, word));
    }
    return legend;
  }

  private Node steps(PaymentDetail detail) {
    List<Moment> moves =
        new ArrayList<>(detail.life().stream().filter(it -> MOVES.contains(it.what())).toList());
    PaymentRow payment = detail.payment();
    String now =
        switch (payment.status()) {
          case "UNKNOWN", "CAPTURE_PENDING", "VOID_PENDING" -> payment.status();
          default -> payment.refundPending().minorUnits() > 0 ? "REFUND_PENDING" : "";
        };
    if (!now.isEmpty()) {
      moves.add(new Moment(payment.changedAt(), now, null, null, null, null));
    }
    List<Moment> shown = moves.subList(Math.max(0, moves.size() - MOST_STEPS), moves.size());
    HBox steps = Parts.row("life-steps");
    for (Moment moment : shown) {
      boolean first = moment == moves.getFirst();
      Node step = step(moment, first, moment == moves.getLast());
      HBox.setHgrow(step, Priority.ALWAYS);
      steps.getChildren().add(step);
    }
    return steps;
  }

  private Node step(Moment moment, boolean first, boolean last) {
    StackPane mark = new StackPane(icon(moment.what()).node());
    mark.getStyleClass().addAll("life-mark", tone(moment.what()));
    Price amount = moment.amount();
    VBox step =
        Parts.column(
            "life-step",
            Parts.row("life-way", line(!first), mark, line(!last)),
            Parts.label(amount == null ? " " : figures.money(amount), "figures", "life-amount"),
            Parts.label(words.state("life", moment.what()), "life-word"),
            Parts.label(figures.time(moment.at()), "moment-under", "figures"));
    step.setFillWidth(true);
    return step;
  }

  private static Region line(boolean drawn) {
    Region line = new Region();
    line.getStyleClass().add("life-line");
    line.setVisible(drawn);
    HBox.setHgrow(line, Priority.ALWAYS);
    return line;
  }

  private static Icon icon(String what) {
    return switch (what) {
      case "CREATED" -> Icon.CARD;
      case "ACTION_NEEDED" -> Icon.CHALLENGE;
      case "AUTHORISED" -> Icon.HELD;
      case "CAPTURED" -> Icon.MONEY;
      case "VOIDED" -> Icon.LET_GO;
      case "REFUNDED" -> Icon.GIVEN_BACK;
      case "DECLINED", "CAPTURE_REVERSED", "REFUND_REVERSED" -> Icon.FAILED;
      case "UNKNOWN" -> Icon.UNKNOWN;
      default -> Icon.STUCK;
    };
  }

  private static String tone(String what) {
    return switch (what) {
      case "AUTHORISED", "CAPTURED" -> "good";
      case "UNKNOWN", "DECLINED", "CAPTURE_REVERSED", "REFUND_REVERSED" -> "bad";
      case "CREATED", "VOIDED", "REFUNDED" -> "quiet";
      default -> "watched";
    };
  }
}
