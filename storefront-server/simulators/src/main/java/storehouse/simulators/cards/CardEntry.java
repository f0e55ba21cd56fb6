package storehouse.simulators.cards;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import storehouse.simulators.http.Form;

/// What a shopper typed into the card fields.
public sealed interface CardEntry {

  record Valid(TestCard card, int expiryMonth, int expiryYear) implements CardEntry {}

  /// @param problems the key of the text that explains what is wrong, by field
  record Wrong(Map<Field, String> problems) implements CardEntry {}

  /// The fields in the order of the form.
  enum Field {
    NUMBER("number"),
    EXPIRY("expiry"),
    CVC("cvc");

    private final String inputName;

    Field(String inputName) {
      this.inputName = inputName;
    }

    public String inputName() {
      return inputName;
    }
  }

  Pattern EXPIRY = Pattern.compile("(0?[1-9]|1[0-2])\\s*[/-]?\\s*((?:20)?\\d\\d)");
  Pattern NUMBER = Pattern.compile("\\d{12,19}");
  Pattern CVC = Pattern.compile("\\d{3,4}");

  static CardEntry check(Form form, YearMonth now) {
    var problems = new EnumMap<Field, String>(Field.class);
    var digits = form.text(Field.NUMBER.inputName()).replaceAll("[\\s-]", "");
    var card = TestCard.byNumber(digits);
    if (digits.isEmpty()) {
      problems.put(Field.NUMBER, "number.missing");
    } else if (!NUMBER.matcher(digits).matches() || !passesLuhn(digits)) {
      problems.put(Field.NUMBER, "number.wrong");
    } else if (card.isEmpty()) {
      problems.put(Field.NUMBER, "number.real");
    }
    var expiry = EXPIRY.matcher(form.text(Field.EXPIRY.inputName()).strip());
    var until = expiry.matches() ? month(expiry.group(1), expiry.group(2)) : null;
    if (until == null) {
      problems.put(Field.EXPIRY, "expiry.wrong");
    } else if (until.isBefore(now)) {
      problems.put(Field.EXPIRY, "expiry.past");
    }
    if (!CVC.matcher(form.text(Field.CVC.inputName()).strip()).matches()) {
      problems.put(Field.CVC, "cvc.wrong");
    }
    return card.isEmpty() || until == null || !problems.isEmpty()
        ? new Wrong(problems)
        : new Valid(card.get(), until.getMonthValue(), until.getYear());
  }

  private static YearMonth month(String month, String year) {
    int number = Integer.parseInt(year);
    return YearMonth.of(number < 100 ? 2000 + number : number, Integer.parseInt(month));
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
