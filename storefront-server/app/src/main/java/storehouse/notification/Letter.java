package storehouse.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail in words, ready to be laid out: the same for HTML and plain text.
public record Letter(
    String to,
    String languageTag,
    String shopName,
    String subject,
    String greeting,
    String intro,
    Facts facts,
    List<Item> items,
    List<Sum> sums,
    Button button,
    String footer) {

  /// What stands in the box below the introduction.
  public record Facts(List<Fact> rows, @Nullable Button link) {}

  public record Fact(String name, String value) {}

  /// One article; `amount` is empty where it does not matter.
  public record Item(String title, String quantity, String amount) {}

  /// One line of the totals; the last one is `strong`.
  public record Sum(String name, String amount, boolean strong) {}

  public record Button(String words, String url) {}

  Letter introducedBy(String words) {
    return new Letter(
        to, languageTag, shopName, subject, greeting, words, facts, items, sums, button, footer);
  }
}
