package storehouse.payment.cost;

import java.util.ArrayList;
import java.util.List;

/// A text with gaps for values that are known by their positions; one more text than gaps.
record Template(List<String> texts, List<Integer> gaps) {

  /// Where each of the values occurs, there is a gap for it.
  static Template of(String text, List<String> values) {
    List<String> texts = new ArrayList<>();
    List<Integer> gaps = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int value = valueAt(text, at, values);
      if (value < 0) {
        at++;
      } else {
        texts.add(text.substring(from, at));
        gaps.add(value);
        at += values.get(value).length();
        from = at;
      }
    }
    texts.add(text.substring(from));
    return new Template(List.copyOf(texts), List.copyOf(gaps));
  }

  private static int valueAt(String text, int at, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (text.startsWith(values.get(i), at)) {
        return i;
      }
    }
    return -1;
  }

  String filled(String[] values) {
    if (gaps.isEmpty()) {
      return texts.getFirst();
    }
    StringBuilder filled = new StringBuilder(texts.getFirst());
    for (int i = 0; i < gaps.size(); i++) {
      filled.append(values[gaps.get(i)]).append(texts.get(i + 1));
    }
    return filled.toString();
  }
}
