package storehouse.payment.webhooks;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import storehouse.payment.webhooks.Forgery.Sent;

/// A genuine letter about a stored payment, and what there is to make another of it.
///
/// @param others payments on the same gateway
record Case(
    Forger forger,
    StoredPayment payment,
    List<StoredPayment> others,
    Instant now,
    RandomGenerator random) {

  String gateway() {
    return forger.gateway().name();
  }

  JsonObject truth() {
    return forger.truth(payment);
  }

  Letter genuine() {
    return forger.signed(truth(), Seal.LIVE, now);
  }

  Optional<Sent> sent(Letter letter) {
    return Optional.of(new Sent(gateway(), letter));
  }

  /// The genuine letter with another body under its signature.
  Optional<Sent> changed(UnaryOperator<String> body) {
    Letter genuine = genuine();
    return sent(genuine.withBody(body.apply(genuine.text())));
  }

  /// The truth with something else in this field; empty where it has no such field.
  Optional<JsonObject> lie(Field field) {
    return forger
        .pointer(field)
        .map(pointer -> Statements.changed(truth(), field, pointer, other(), random));
  }

  /// The truth about another payment.
  private JsonObject other() {
    List<StoredPayment> rest =
        others.stream().filter(other -> other.orderId() != payment.orderId()).toList();
    return forger.truth(rest.get(random.nextInt(rest.size())));
  }

  /// Tries until the gateway does, or does not, vouch for what came out.
  Optional<Sent> until(boolean vouched, UnaryOperator<Letter> change) {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      Letter letter = change.apply(genuine());
      if (forger.vouches(letter, now) == vouched) {
        return sent(letter);
      }
    }
    return Optional.empty();
  }
}
