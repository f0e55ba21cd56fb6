package storehouse.backoffice.payments;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import storehouse.backoffice.look.Icon;
import storehouse.backoffice.look.Parts;
import storehouse.backoffice.words.Figures;
import storehouse.backoffice.words.Words;
import storehouse.backoffice.work.Workbench;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentDetail.Exchange;

/// What was said to the gateway, a line for each request; one at a time is unfolded.
final class ExchangesPane {

  private static final int MOST_LINES = 16;
  private static final int NONE = -1;

  private final Words words;
  private final Figures figures;
  private final PaymentWords speech;
  private final VBox root = Parts.column("exchanges");
  private final Consumer<Node> unfolding;
  private List<Exchange> exchanges = List.of();
  private String of = "";
  private int unfolded = NONE;

  /// `unfolding` hears of each line that is unfolded.
  ExchangesPane(Workbench bench, Consumer<Node> unfolding) {
    this.unfolding = unfolding;
    this.words = bench.words();
    this.figures = bench.figures();
    this.speech = new PaymentWords(bench);
  }

  void show(PaymentDetail detail) {
    if (!of.equals(detail.payment().id())) {
      of = detail.payment().id();
      unfolded = NONE;
    }
    if (!exchanges.equals(detail.exchanges()) || root.getChildren().isEmpty()) {
      exchanges = detail.exchanges();
      draw();
    }
  }

  private void draw() {
    root.getChildren().setAll(Parts.label(words.text("exchange.title"), "heading"));
    if (exchanges.isEmpty()) {
      root.getChildren().add(Parts.paragraph(words.text("exchange.none"), "muted"));
    }
    for (int i = 0; i < exchanges.size(); i++) {
      root.getChildren().add(line(i));
      if (i == unfolded) {
        root.getChildren().add(said(exchanges.get(i)));
      }
    }
  }

  private Button line(int index) {
    Exchange exchange = exchanges.get(index);
    Label answered = Parts.label(speech.answered(exchange), "told", PaymentWords.tone(exchange));
    HBox line =
        Parts.row(
            "exchange-line",
            (index == unfolded ? Icon.OPEN : Icon.CLOSED).node(),
            Parts.label(figures.second(exchange.at()), "muted", "figures"),
            Parts.label(speech.asked(exchange)),
            Parts.space(),
            answered,
            Parts.label(
                words.text("exchange.millis", exchange.millis()), "muted", "figures", "millis"));
    Button button = new Button("", line);
    button.setId("exchange-" + index);
    button.getStyleClass().addAll("flat", "exchange");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(speech.asked(exchange) + ", " + speech.answered(exchange));
    button.setOnAction(_ -> unfold(index));
    return button;
  }

  private void unfold(int index) {
    unfolded = index == unfolded ? NONE : index;
    draw();
    Node line = root.lookup("#exchange-" + index);
    line.requestFocus();
    if (unfolded != NONE) {
      unfolding.accept(line);
    }
  }

  private Node said(Exchange exchange) {
    VBox said = Parts.column("said", Parts.paragraph(head(exchange), "said-path"));
    if (!exchange.request().isEmpty()) {
      said.getChildren().addAll(block("exchange.asked", "exchangeRequest", exchange.request()));
    }
    String lost = exchange.whyLost();
    if (lost != null) {
      said.getChildren().add(Parts.paragraph(words.text("exchange.lost", lost), "problem"));
    }
    if (!exchange.response().isEmpty()) {
      said.getChildren().addAll(block("exchange.answer", "exchangeAnswer", exchange.response()));
    }
    said.getChildren().add(Parts.paragraph(words.text("exchange.secrets"), "muted"));
    return said;
  }

  private static String head(Exchange exchange) {
    return exchange.method() + " " + exchange.path();
  }

  private List<Node> block(String title, String id, String body) {
    TextArea text = new TextArea(Indented.of(body));
    text.setId(id);
    text.setEditable(false);
    text.getStyleClass().add("said-text");
    text.setPrefRowCount(Math.min(MOST_LINES, (int) text.getText().lines().count()));
    Label label = Parts.label(words.text(title), "field-label");
    label.setLabelFor(text);
    return List.of(label, text);
  }

  Parent root() {
    return root;
  }
}
