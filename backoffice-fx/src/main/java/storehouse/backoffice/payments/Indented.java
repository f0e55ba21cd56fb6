package storehouse.backoffice.payments;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What was said, as people read it: JSON indented, a form a field to the line. Both may have been
/// cut off somewhere, so neither is parsed.
final class Indented {

  private static final String STEP = "  ";

  private Indented() {}

  static String of(String said) {
    String text = said.strip();
    if (text.startsWith("{") || text.startsWith("[{")) {
      return json(text);
    }
    return text.contains("=") ? form(text) : text;
  }

  private static String form(String text) {
    return Arrays.stream(text.split("&"))
        .map(field -> decoded(field).replaceFirst("=", " = "))
        .collect(Collectors.joining("\n"));
  }

  private static String decoded(String field) {
    try {
      return URLDecoder.decode(field, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException cutOff) {
      return field;
    }
  }

  private static String json(String text) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      quoted ^= sign == '"' && !isEscaped(text, i);
      if (quoted || sign == '"') {
        out.append(sign);
        continue;
      }
      switch (sign) {
        case '{', '[' -> {
          boolean empty = i + 1 < text.length() && "}]".indexOf(text.charAt(i + 1)) >= 0;
          depth++;
          out.append(sign).append(empty ? "" : line(depth));
        }
        case '}', ']' -> {
          depth = Math.max(0, depth - 1);
          boolean empty = "{[".indexOf(text.charAt(i - 1)) >= 0;
          out.append(empty ? "" : line(depth)).append(sign);
        }
        case ',' -> out.append(sign).append(line(depth));
        case ':' -> out.append(": ");
        default -> out.append(sign);
      }
    }
    return out.toString();
  }

  private static boolean isEscaped(String text, int at) {
    int slashes = 0;
    while (at - slashes > 0 && text.charAt(at - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  private static String line(int depth) {
    return "\n" + STEP.repeat(depth);
  }
}
