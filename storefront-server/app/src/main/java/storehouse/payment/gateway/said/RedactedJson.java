package storehouse.payment.gateway.said;

import storehouse.payment.gateway.said.HarmlessNames.Rule;

/// JSON with every name, with the values that may be kept, and without the blanks between them. It
/// needs not be well formed: what stands where nothing of its kind belongs is left out.
///
/// Most of a text is kept as it stands, so it is copied in long pieces, from one thing that is left
/// out to the next.
final class RedactedJson {

  private static final int MOST_READ = 65_536;
  private static final int DEEPEST = 64;
  private static final int LONGEST_AMOUNT = 12;
  private static final String MARK = "\"" + Redaction.REMOVED + "\"";

  private final String text;
  private final String token;
  private final char[] in;
  private final StringBuilder out;
  private final boolean[] isObject = new boolean[DEEPEST];
  private final Rule[] rules = new Rule[DEEPEST];
  private int at;
  private int copied;
  private int depth;
  private Rule rule = Rule.UNKNOWN;
  private boolean nameIsNext;

  /// `token` is empty where there is none to be left out.
  RedactedJson(String text, String token) {
    this.token = !token.isEmpty() && text.contains(token) ? token : "";
    this.text = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
    this.in = this.text.toCharArray();
    this.out = new StringBuilder(Math.min(in.length, Redaction.MOST_KEPT) + MARK.length());
  }

  String text() {
    while (at < in.length && depth < DEEPEST && kept() <= Redaction.MOST_KEPT) {
      char next = in[at];
      switch (next) {
        case '"' -> string();
        case '{', '[' -> open(next);
        case '}', ']' -> close();
        case ',' -> comma();
        case ':' -> at++;
        default -> {
          if (next <= ' ') {
            leaveOut(at + 1);
          } else {
            word();
          }
        }
      }
    }
    copy();
    boolean isCut = at < in.length || out.length() > Redaction.MOST_KEPT;
    out.setLength(Math.min(out.length(), Redaction.MOST_KEPT));
    return isCut ? out.append(Redaction.CUT).toString() : out.toString();
  }

  private int kept() {
    return out.length() + at - copied;
  }

  private void copy() {
    out.append(text, copied, at);
    copied = at;
  }

  private void leaveOut(int end) {
    copy();
    at = end;
    copied = end;
  }

  private void replace(int end) {
    leaveOut(end);
    out.append(MARK);
  }

  private void open(char bracket) {
    if (rule == Rule.WHOLLY_REMOVED || rule == Rule.KEPT_AS_CODE) {
      replace(endOfAll());
      return;
    }
    isObject[depth] = bracket == '{';
    rules[depth] = rule;
    nameIsNext = isObject[depth];
    rule = nameIsNext ? Rule.UNKNOWN : rule;
    depth++;
    at++;
  }

  private void close() {
    depth = Math.max(0, depth - 1);
    nameIsNext = false;
    at++;
  }

  private void comma() {
    at++;
    if (depth > 0) {
      nameIsNext = isObject[depth - 1];
      rule = nameIsNext ? Rule.UNKNOWN : rules[depth - 1];
    }
  }

  /// Behind the object or list that begins here.
  private int endOfAll() {
    int end = at;
    int open = 0;
    do {
      char next = in[end];
      if (next == '"') {
        end = endOfString(end);
      } else if (next == '{' || next == '[') {
        open++;
      } else if (next == '}' || next == ']') {
        open--;
      }
      end++;
    } while (open > 0 && end < in.length);
    return Math.min(end, in.length);
  }

  private void string() {
    int end = endOfString(at);
    if (end == in.length) {
      replace(end);
    } else if (nameIsNext && isName(end)) {
      rule = HarmlessNames.of(in, at + 1, end);
      at = end + 1;
    } else if (!nameIsNext && isKept(end)) {
      keepWithoutQuery(end);
    } else {
      replace(end + 1);
    }
    nameIsNext = false;
  }

  /// The closing quote of the string that begins there, or the end of the text.
  private int endOfString(int from) {
    int end = from + 1;
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
      case KEPT_AS_AMOUNT -> isAmount(at + 1, end);
      case KEPT_AS_CODE -> isCode(text.substring(at + 1, end));
      case UNKNOWN, WHOLLY_REMOVED -> false;
    };
  }

  private boolean isAmount(int from, int to) {
    return isAmount(text.substring(from, to));
  }

  static boolean isAmount(String value) {
    return value.length() <= LONGEST_AMOUNT
        && value
            .chars()
            .allMatch(sign -> (sign >= '0' && sign <= '9') || sign == '.' || sign == '-');
  }

  static boolean isCode(String value) {
    return value.indexOf('_') > 0
        && value.chars().allMatch(sign -> (sign >= 'A' && sign <= 'Z') || sign == '_');
  }

  private boolean mayBeMail(int end) {
    for (int i = at + 1; i < end; i++) {
      if (in[i] == '@' || (in[i] == '\\' && text.startsWith("u0040", i + 1))) {
        return true;
      }
    }
    return false;
  }

  /// What follows the question mark of an address may open something.
  private void keepWithoutQuery(int end) {
    if (!token.isEmpty()) {
      keepWithoutToken(end);
    } else if (text.startsWith("http", at + 1)) {
      for (int i = at + 1; i < end; i++) {
        if (in[i] == '?' || in[i] == '#' || text.startsWith("\\u", i)) {
          at = i;
          leaveOut(end);
          out.append('?').append(Redaction.REMOVED);
          break;
        }
      }
    }
    at = end + 1;
  }

  private void keepWithoutToken(int end) {
    String value = text.substring(at, end + 1);
    boolean isAddress = value.startsWith("\"http");
    if (value.contains(token) || isAddress) {
      leaveOut(end + 1);
      out.append(isAddress ? MARK : value.replace(token, Redaction.REMOVED));
    }
    at = end + 1;
  }

  /// A number, `true`, `false`, `null`, or something that is no JSON.
  private void word() {
    int end = at;
    while (end < in.length && in[end] > ' ' && !endsWord(in[end])) {
      end++;
    }
    if (!nameIsNext && isHarmless(end)) {
      at = end;
    } else {
      rule = nameIsNext ? Rule.UNKNOWN : rule;
      replace(end);
    }
    nameIsNext = false;
  }

  private static boolean endsWord(char sign) {
    return switch (sign) {
      case ',', ':', '{', '}', '[', ']', '"' -> true;
      default -> false;
    };
  }

  private boolean isHarmless(int end) {
    return isWord("null", end)
        || isWord("true", end)
        || isWord("false", end)
        || ((rule == Rule.KEPT || rule == Rule.KEPT_AS_AMOUNT) && isAmount(at, end));
  }

  private boolean isWord(String word, int end) {
    return end - at == word.length() && text.startsWith(word, at);
  }
}
