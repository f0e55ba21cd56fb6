package storehouse.simulators.cards;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Form;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Pages;

/// The card fields as markup, the same in the shop's page and on the hosted page.
public final class CardPages {
  private final Pages pages = new Pages(CardPages.class);
  private final String gateway;

  /// @param gateway whose pages these are, as the shopper knows it
  public CardPages(String gateway) {
    this.gateway = gateway;
  }

  String gateway() {
    return gateway;
  }

  Pages pages() {
    return pages;
  }

  /// @param typed what to show again; the security code is never shown again
  String fields(Form typed, Map<CardEntry.Field, String> problems) {
    var first = Stream.of(CardEntry.Field.values()).filter(problems::containsKey).findFirst();
    return Stream.of(CardEntry.Field.values())
        .map(
            field -> {
              var html = field(field, typed, problems.get(field));
              return first.filter(field::equals).isPresent()
                  ? html.replace("<input ", "<input autofocus ")
                  : html;
            })
        .collect(Collectors.joining());
  }

  private String field(CardEntry.Field field, Form typed, @Nullable String problem) {
    var name = field.inputName();
    var shown = field == CardEntry.Field.CVC ? "" : typed.text(name);
    return pages.page(
        "field.html",
        Map.of(
            "name", name,
            "label", pages.text(name + ".label"),
            "placeholder", pages.text(name + ".placeholder"),
            "autocomplete", pages.text(name + ".autocomplete"),
            "value", shown,
            "invalid", String.valueOf(problem != null),
            "problem", problem == null ? "" : pages.text(problem)));
  }

  /// The panel that lists the demo's cards.
  String testCards() {
    var rows =
        Stream.of(TestCard.values())
            .map(
                card ->
                    pages.page(
                        "test-card.html",
                        Map.of(
                            "number", card.number().replaceAll("(\\d{4})(?=\\d)", "$1 "),
                            "meaning", pages.text("card." + card.token()))))
            .collect(Collectors.joining());
    return pages.page("test-cards.html", Map.of("rows", rows));
  }

  /// Problems by field in the words that a shopper reads.
  ObjectNode explain(Map<CardEntry.Field, String> problems) {
    var json = Json.object();
    problems.forEach((field, key) -> json.put(field.inputName(), pages.text(key)));
    return json;
  }
}
