package storehouse.payment.gateway.said;

/// Makes of what was said what may be kept: JSON and forms without the values of fields that are
/// not known as harmless, and nothing at all of anything else. One pass over the text and no
/// parsing, because every payment of the shop comes through here several times.
final class Redaction {

  /// Stands where something was left out.
  static final String REMOVED = "[removed]";

  /// Of a longer text only its beginning is kept, with [#CUT] at its end.
  static final int MOST_KEPT = 8_192;

  static final char CUT = '…';

  private static final int SHORTEST_TOKEN = 6;

  private final String token;

  /// `token` is left out wherever it is repeated, such as in a gateway's complaint about it. What a
  /// card component gives as an object has names in it, and goes by these; a mere word such as
  /// `redirect` opens nothing, and stands for other things as well.
  Redaction(String token) {
    boolean opensNothing =
        token.length() < SHORTEST_TOKEN
            || token.startsWith("{")
            || token.chars().allMatch(Character::isLetter);
    this.token = opensNothing ? "" : token;
  }

  String body(String text) {
    String told = text.strip();
    if (told.startsWith("{") || told.startsWith("[")) {
      return new RedactedJson(told, token).text();
    }
    return isForm(told) ? RedactedForm.text(told, token) : told.isEmpty() ? "" : REMOVED;
  }

  private static boolean isForm(String text) {
    return text.indexOf('=') > 0 && text.indexOf('<') < 0 && text.indexOf('\n') < 0;
  }

  /// A path keeps its ids; its query is a form.
  String path(String path) {
    int query = path.indexOf('?');
    return query < 0
        ? path
        : path.substring(0, query + 1) + RedactedForm.text(path.substring(query + 1), token);
  }
}
