package storehouse.payment.gateway.said;

import java.util.StringJoiner;
import storehouse.payment.gateway.said.HarmlessNames.Rule;

/// A form as it is sent, `a=1&b%5Bc%5D=2`: with every name, and with the values that may be kept.
final class RedactedForm {

  private RedactedForm() {}

  static String text(String form, String token) {
    StringJoiner fields = new StringJoiner("&");
    for (String field : form.split("&", -1)) {
      int equals = field.indexOf('=');
      String name = field.substring(0, Math.max(equals, 0));
      fields.add(
          isKept(name, field.substring(equals + 1), token)
              ? withoutQuery(field)
              : name + "=" + Redaction.REMOVED);
    }
    String text = fields.toString();
    return text.length() > Redaction.MOST_KEPT
        ? text.substring(0, Redaction.MOST_KEPT) + Redaction.CUT
        : text;
  }

  private static boolean isKept(String name, String value, String token) {
    boolean mayBeMail = value.indexOf('@') >= 0 || value.contains("%40");
    boolean pays = !token.isEmpty() && value.contains(token);
    return switch (rule(name)) {
      case KEPT -> !mayBeMail && !pays;
      case KEPT_AS_CODE -> RedactedJson.isCode(value);
      case KEPT_AS_AMOUNT -> RedactedJson.isAmount(value);
      case UNKNOWN, WHOLLY_REMOVED -> false;
    };
  }

  /// Of `a[b][c]` the last part decides, unless one before it says that nothing in it may be kept;
  /// of a list, `a[]`, it is the list's name.
  private static Rule rule(String name) {
    Rule last = Rule.UNKNOWN;
    for (String part : name.replace("%5B", "[").replace("%5D", "").replace("]", "").split("\\[")) {
      Rule rule = HarmlessNames.of(part.toCharArray(), 0, part.length());
      if (rule == Rule.WHOLLY_REMOVED) {
        return rule;
      }
      last = part.isEmpty() ? last : rule;
    }
    return last;
  }

  private static String withoutQuery(String field) {
    int address = field.indexOf("=http");
    if (address < 0) {
      return field;
    }
    int query = Math.max(field.indexOf('?', address), field.indexOf("%3F", address));
    return query < 0 ? field : field.substring(0, query) + "?" + Redaction.REMOVED;
  }
}
