package storehouse.notification;

import java.util.ArrayList;
import java.util.List;

/// A letter as plain text, for readers who prefer it and for screen readers.
final class PlainLetter {

  private PlainLetter() {}

  static String text(Letter letter) {
    List<String> lines = new ArrayList<>(List.of(letter.greeting(), "", letter.intro(), ""));
    letter.facts().rows().forEach(fact -> lines.add(fact.name() + ": " + fact.value()));
    Letter.Button link = letter.facts().link();
    if (link != null) {
      lines.add(link.words() + ": " + link.url());
    }
    lines.add("");
    letter
        .items()
        .forEach(item -> lines.add((item.quantity() + " " + item.title() + "  " + item.amount())));
    lines.add("");
    letter.sums().forEach(sum -> lines.add(sum.name() + ": " + sum.amount()));
    lines.add("");
    lines.add(letter.button().words() + ": " + letter.button().url());
    lines.add("");
    lines.add(letter.footer());
    return String.join("\n", lines.stream().map(String::stripTrailing).toList()) + "\n";
  }
}
