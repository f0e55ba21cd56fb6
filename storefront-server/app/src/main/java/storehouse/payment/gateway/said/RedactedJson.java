package storehouse.payment.gateway.said;

import java.util.Set;
import storehouse.payment.gateway.said.HarmlessNames.Rule;

/// JSON with every name, with the values that may be kept, and without the blanks between them. It
/// needs not be well formed: what stands where nothing of its kind belongs is left out.
final class RedactedJson {

  private static final int MOST_READ = 65_536;
  private static final int DEEPEST = 64;
  private static final int LONGEST_AMOUNT = 12;
  private static final Set<String> HARMLESS = Set.of("null", "true", "false");
  private static final String MARK = "\"" + Redaction.REMOVED + "\"";

  private final char[] in;
  private final StringBuilder out;
  private final boolean[] isObject = new boolean[DEEPEST];
  private final Rule[] rules = new Rule[DEEPEST];
  private int at;
  private int depth;
  private Rule rule = Rule.UNKNOWN;
  private boolean nameIsNext;

  RedactedJson(String text) {
    this.in =
        text.length() > MOST_READ ? text.substring(0, MOST_READ).toCharArray() : text.toCharArray();
    this.out = new StringBuilder(Math.min(in.length, Redaction.MOST_KEPT) + MARK.length());
  }

  String text() {
    while (at < in.length && out.length() <= Redaction.MOST_KEPT && depth < DEEPEST) {
      char next = in[at];
      switch (next) {
        case '"' -> string();
        case '{', '[' -> open(next);
        case '}', ']' -> close(next);
        case ',' -> comma();
        case ':' -> put(next);
        default -> {
          if (next <= ' ') {
            at++;
          } else {
            word();
          }
        }
      }
    }
    boolean isCut = at < in.length || out.length() > Redaction.MOST_KEPT;
    out.setLength(Math.min(out.length(), Redaction.MOST_KEPT));
    return isCut ? out.append(Redaction.CUT).toString() : out.toString();
  }

  private void put(char sign) {
    out.append(sign);
    at++;
  }

  private void open(char bracket) {
    if (rule == Rule.WHOLLY_REMOVED) {
      out.append(MARK);
      skip();
      return;
    }
    isObject[depth] = bracket == '{';
    rules[depth] = rule;
    nameIsNext = isObject[depth];
    rule = nameIsNext ? Rule.UNKNOWN : rule;
    depth++;
    put(bracket);
  }

  private void close(char bracket) {
    depth = Math.max(0, depth - 1);
    nameIsNext = false;
    put(bracket);
  }

  private void comma() {
    put(',');
    if (depth > 0) {
      nameIsNext = isObject[depth - 1];
      rule = nameIsNext ? Rule.UNKNOWN : rules[depth - 1];
    }
  }

  /// Leaves an object or a list out.
  private void skip() {
    int open = 0;
    do {
      char next = in[at];
      if (next == '"') {
        at = endOfString();
      } else if (next == '{' || next == '[') {
        open++;
      } else if (next == '}' || next == ']') {
        open--;
      }
      at++;
    } while (open > 0 && at < in.length);
  }

  private void string() {
    int end = endOfString();
    if (end == in.length) {
      at = end;
      out.append(MARK);
      rule = Rule.UNKNOWN;
    } else if (nameIsNext && isName(end)) {
      rule = HarmlessNames.of(in, at + 1, end);
      copy(end);
    } else if (!nameIsNext && isKept(end)) {
      copyWithoutQuery(end);
    } else {
      at = end + 1;
      out.append(MARK);
    }
    nameIsNext = false;
  }

  /// The closing quote, or the end of the text.
  private int endOfString() {
    int end = at + 1;
    while (end < in.length && in[end] != '"') {
      end += in[end] == '\\' ? 2 : 1;
    }
    return Math.min(end, in.length);
  }

  private boolean isName(int end) {
    int after = end + 1;
    while (after < in.length && in[after] <= ' ') {
      after++;
    }
    return after < in.length && in[after] == ':' && !mayBeMail(end);
  }

  private boolean isKept(int end) {
    return switch (rule) {
      case KEPT -> !mayBeMail(end);
      case KEPT_AS_AMOUNT -> isAmount(new String(in, at + 1, end - at - 1));
      case UNKNOWN, WHOLLY_REMOVED -> false;
    };
  }

  static boolean isAmount(String value) {
    return value.length() <= LONGEST_AMOUNT
        && value.chars().allMatch(sign -> sign >= '0' && sign <= '9' || sign == '.' || sign == '-');
  }

  private boolean mayBeMail(int end) {
    for (int i = at + 1; i < end; i++) {
      if (in[i] == '@' || in[i] == '\\' && isEscapedAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isEscapedAt(int from) {
    return from + 5 <= in.length && new String(in, from, 5).equals("u0040");
  }

  private void copy(int end) {
    out.append(in, at, end + 1 - at);
    at = end + 1;
  }

  private void copyWithoutQuery(int end) {
    boolean isAddress =
        end - at > 5
            && in[at + 1] == 'h'
            && in[at + 2] == 't'
            && in[at + 3] == 't'
            && in[at + 4] == 'p';
    if (isAddress) {
      for (int i = at + 5; i < end; i++) {
        if (in[i] == '?' || in[i] == '#' || in[i] == '\\' && in[i + 1] == 'u') {
          out.append(in, at, i - at).append('?').append(Redaction.REMOVED).append('"');
          at = end + 1;
          return;
        }
      }
    }
    copy(end);
  }

  /// A number, `true`, `false`, `null`, or something that is no JSON.
  private void word() {
    int end = at;
    while (end < in.length && in[end] > ' ' && ",:{}[]\"".indexOf(in[end]) < 0) {
      end++;
    }
    String word = new String(in, at, end - at);
    boolean kept = rule == Rule.KEPT || rule == Rule.KEPT_AS_AMOUNT;
    boolean harmless = HARMLESS.contains(word) || (kept && isAmount(word));
    out.append(!nameIsNext && harmless ? word : MARK);
    rule = nameIsNext ? Rule.UNKNOWN : rule;
    nameIsNext = false;
    at = end;
  }
}
