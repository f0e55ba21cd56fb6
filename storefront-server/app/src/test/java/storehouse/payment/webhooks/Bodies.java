package storehouse.payment.webhooks;

import static storehouse.payment.webhooks.Forgery.refused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import storehouse.payment.webhooks.Forgery.Sent;

/// Bodies that are meant to confuse, or to keep the shop busy, up to the size that it reads.
final class Bodies {

  private static final int LARGEST = 1024 * 1024;

  /// Most are smaller, so that many can be sent.
  private static final int LARGE = 64 * 1024;

  private static final int ONE_IN = 50;

  private Bodies() {}

  static List<Forgery> forgeries() {
    return List.of(
        refused("cut off", it -> it.changed(body -> body.substring(0, cut(it, body)))),
        refused("not UTF-8", Bodies::notText),
        refused("in UTF-16", it -> it.sent(inUtf16(it.genuine()))),
        refused("huge, and another amount", it -> lying(it, body -> padded(body, size(it)))),
        refused("nested, and another amount", it -> lying(it, body -> nested(body, size(it)))),
        refused("a number without end, and another amount", Bodies::withLongNumber),
        refused("very many fields, and another amount", Bodies::withManyFields),
        refused("nothing but brackets", it -> it.changed(_ -> "[".repeat(size(it)))),
        refused("nothing but objects", it -> it.changed(_ -> "{\"a\":".repeat(size(it) / 5))),
        refused("nothing but digits", it -> it.changed(_ -> "7".repeat(size(it)))));
  }

  private static int size(Case it) {
    return it.random().nextInt(ONE_IN) == 0 ? LARGEST : it.random().nextInt(2_000, LARGE);
  }

  private static int cut(Case it, String body) {
    return it.random().nextInt(body.length());
  }

  private static Optional<Sent> lying(Case it, UnaryOperator<String> change) {
    return it.lie(Field.AMOUNT)
        .map(lie -> it.genuine().withBody(lie))
        .flatMap(letter -> it.sent(letter.withBody(change.apply(letter.text()))));
  }

  private static Optional<Sent> notText(Case it) {
    return it.until(
        false,
        letter -> {
          byte[] body = letter.body().clone();
          int at = it.random().nextInt(body.length);
          body[at] = (byte) it.random().nextInt(0xC0, 0x100);
          return letter.withBody(body);
        });
  }

  private static Letter inUtf16(Letter letter) {
    return letter.withBody(letter.text().getBytes(StandardCharsets.UTF_16));
  }

  private static String padded(String body, int size) {
    char[] spaces = new char[Math.max(0, size - body.length())];
    Arrays.fill(spaces, ' ');
    return body + new String(spaces);
  }

  private static String nested(String body, int size) {
    int deep = size / 2;
    return first(body, "[".repeat(deep) + "]".repeat(deep));
  }

  /// In front of all other fields.
  private static String first(String body, String value) {
    return "{\"first\":" + value + "," + body.substring(1);
  }

  private static Optional<Sent> withLongNumber(Case it) {
    return lying(it, body -> first(body, number(it)));
  }

  private static String number(Case it) {
    return it.random().nextBoolean() ? "1".repeat(size(it)) : "1e" + it.random().nextInt();
  }

  private static Optional<Sent> withManyFields(Case it) {
    StringBuilder fields = new StringBuilder("{\"x\":1");
    for (int i = size(it) / 12; i > 0; i--) {
      fields.append(",\"f").append(i).append("\":").append(i % 10);
    }
    return lying(it, body -> first(body, fields.append('}').toString()));
  }
}
