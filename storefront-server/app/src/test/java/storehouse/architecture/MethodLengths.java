package storehouse.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the methods of a Java source and how many lines each body has, from brace to brace.
///
/// It reads braces, not the language: comments and literals are blanked out first, and a block
/// directly inside a type whose header has parentheses but no `=` or `->` outside of them is a
/// method.
final class MethodLengths {

  private static final Pattern NOT_CODE =
      Pattern.compile(
          "//[^\\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'",
          Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("\\b(class|interface|enum|record)\\s+\\w+");
  private static final Pattern NAME = Pattern.compile("(\\w+)\\s*\\(\\)[^()]*$");

  private MethodLengths() {}

  /// A method and the lines of its body.
  record Method(String name, int line, int lines) {}

  private record Block(boolean isType, boolean isMethod, String name, int line) {}

  static List<Method> of(String source) {
    String code = blank(source);
    List<Method> methods = new ArrayList<>();
    Deque<Block> open = new ArrayDeque<>();
    int headerStart = 0;
    int line = 1;
    for (int i = 0; i < code.length(); i++) {
      switch (code.charAt(i)) {
        case '\n' -> line++;
        case ';' -> headerStart = i + 1;
        case '{' -> {
          open.push(block(code.substring(headerStart, i), open.peek(), line));
          headerStart = i + 1;
        }
        case '}' -> {
          headerStart = i + 1;
          Block closed = open.poll();
          if (closed != null && closed.isMethod()) {
            methods.add(new Method(closed.name(), closed.line(), line - closed.line() + 1));
          }
        }
        default -> {}
      }
    }
    return methods;
  }

  private static Block block(String header, @Nullable Block outer, int line) {
    String flat = withoutArguments(header).strip();
    if (TYPE.matcher(flat).find()) {
      return new Block(true, false, flat, line);
    }
    boolean inType = outer != null && outer.isType();
    boolean isAssigned = flat.contains("=") || flat.contains("->");
    Matcher name = NAME.matcher(flat);
    boolean isNamed = name.find();
    boolean isMethod = inType && !isAssigned;
    return new Block(false, isMethod, isNamed ? name.group(1) : flat, line);
  }

  /// `foo(a, b(c)) throws D` becomes `foo() throws D`.
  private static String withoutArguments(String header) {
    StringBuilder flat = new StringBuilder();
    int depth = 0;
    for (char c : header.toCharArray()) {
      if (c == ')') {
        depth--;
      }
      if (depth == 0) {
        flat.append(c);
      }
      if (c == '(') {
        depth++;
      }
    }
    return flat.toString();
  }

  /// Comments and literals as spaces; lines stay where they are.
  private static String blank(String source) {
    return NOT_CODE
        .matcher(source)
        .replaceAll(match -> Matcher.quoteReplacement(match.group().replaceAll("[^\\n]", " ")));
  }
}
