package storehouse.payment.webhooks;

import static storehouse.payment.webhooks.Forgery.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import storehouse.payment.webhooks.Forger.Window;
import storehouse.payment.webhooks.Forgery.Sent;

/// What somebody can send who has seen genuine webhooks, and cannot sign.
final class OutsidersForgeries {

  private static final String ALPHABET = "0123456789abcdef";

  private OutsidersForgeries() {}

  static List<Forgery> all() {
    List<Forgery> all = new ArrayList<>();
    for (Field field : Field.values()) {
      all.add(
          refused(
              "another " + field.words() + " under the signature",
              it -> it.lie(field).flatMap(lie -> it.sent(it.genuine().withBody(lie)))));
    }
    all.addAll(
        List.of(
            refused("a byte of the body changed", OutsidersForgeries::anotherByte),
            refused("a field said twice", OutsidersForgeries::fieldTwice),
            refused("the fields in another order", OutsidersForgeries::reordered),
            refused("a character of the signature changed", OutsidersForgeries::otherSignature),
            refused("no signature", it -> it.sent(it.forger().resigned(it.genuine(), _ -> ""))),
            refused("signed with a retired secret", it -> signed(it, Seal.RETIRED)),
            refused("signed with an unknown secret", it -> signed(it, Seal.UNKNOWN)),
            refused("too old", OutsidersForgeries::stale),
            refused("from the future", OutsidersForgeries::early),
            refused("an old one with a new time", OutsidersForgeries::redated),
            refused("sent to a gateway that there is not", OutsidersForgeries::toNobody)));
    all.addAll(Bodies.forgeries());
    return List.copyOf(all);
  }

  private static Optional<Sent> anotherByte(Case it) {
    return it.until(
        false,
        letter -> {
          byte[] body = letter.body().clone();
          body[it.random().nextInt(body.length)] ^= (byte) (1 << it.random().nextInt(8));
          return letter.withBody(body);
        });
  }

  /// Readers that take the first and checkers that take the last, or the other way round, would be
  /// fooled.
  private static Optional<Sent> fieldTwice(Case it) {
    String pointer = it.forger().pointer(Field.AMOUNT).orElseThrow();
    String name = "\"" + pointer.substring(pointer.lastIndexOf('/') + 1) + "\":";
    String lie = Statements.at(it.lie(Field.AMOUNT).orElseThrow(), pointer).toString();
    String truth = Statements.at(it.truth(), pointer).toString();
    return it.changed(body -> body.replace(name + truth, name + truth + "," + name + lie));
  }

  private static Optional<Sent> reordered(Case it) {
    return it.forger().signsBytes()
        ? it.sent(it.genuine().withBody(Statements.reversed(it.truth())))
        : Optional.empty();
  }

  /// The last characters of a signature in Base64 may stand for the same in several ways.
  private static Optional<Sent> otherSignature(Case it) {
    return it.sent(
        it.forger().resigned(it.genuine(), signature -> otherCharacter(signature, it.random())));
  }

  private static String otherCharacter(String signature, RandomGenerator random) {
    int at = random.nextInt(signature.length() - 4);
    char now = signature.charAt(at);
    char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    return signature.substring(0, at) + (other == now ? 'g' : other) + signature.substring(at + 1);
  }

  private static Optional<Sent> signed(Case it, Seal seal) {
    return it.sent(it.forger().signed(it.truth(), seal, it.now()));
  }

  private static Optional<Sent> stale(Case it) {
    return it.forger()
        .window()
        .map(Window::past)
        .flatMap(past -> it.sent(signedAt(it, it.now().minus(past).minus(beyond(it)))));
  }

  private static Optional<Sent> early(Case it) {
    return it.forger()
        .window()
        .map(Window::future)
        .flatMap(future -> it.sent(signedAt(it, it.now().plus(future).plus(beyond(it)))));
  }

  /// From the first second that is too much to a month.
  private static Duration beyond(Case it) {
    return Duration.ofSeconds(it.random().nextBoolean() ? 1 : it.random().nextLong(1, 2_600_000));
  }

  private static Letter signedAt(Case it, Instant at) {
    return it.forger().signed(it.truth(), Seal.LIVE, at);
  }

  private static Optional<Sent> redated(Case it) {
    return it.forger()
        .redated(signedAt(it, it.now().minus(Duration.ofDays(10))), it.now())
        .flatMap(it::sent);
  }

  private static Optional<Sent> toNobody(Case it) {
    return Optional.of(new Sent("klarna", it.genuine()));
  }
}
