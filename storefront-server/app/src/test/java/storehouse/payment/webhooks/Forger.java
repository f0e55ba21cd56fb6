package storehouse.payment.webhooks;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;

/// One gateway: what it would tell, how that is signed, and what can be made of it.
interface Forger extends AutoCloseable {

  /// The shop's way to it; its [Gateway#name] is that of the shop's door for its letters.
  Gateway gateway();

  WebhookReader reader(Clock clock);

  /// The gateway takes the money of an authorised payment; only its letter will tell the shop.
  void take(Shop shop, StoredPayment payment);

  /// What its letter says then.
  JsonObject truth(StoredPayment payment);

  /// The type of that letter, as the shop stores it.
  String truthType();

  /// As a letter of its own would say it.
  JsonObject renamed(JsonObject statement, RandomGenerator random);

  /// Where a letter says this; empty where it does not.
  Optional<String> pointer(Field field);

  /// Whether all that is sent is signed, and not only some fields of it.
  boolean signsBytes();

  Letter signed(JsonObject statement, Seal seal, Instant at);

  /// Anything at all, if [#signsBytes].
  Letter signed(byte[] body, Seal seal, Instant at);

  /// With something else in the place of the signature.
  Letter resigned(Letter letter, UnaryOperator<String> change);

  /// With another time, under the old signature; empty where a letter has none.
  Optional<Letter> redated(Letter letter, Instant at);

  /// How old and how far ahead a letter may be; empty where it has no time.
  Optional<Window> window();

  record Window(Duration past, Duration future) {}

  /// Whether the gateway's own library, or the JDK, takes it for genuine.
  boolean vouches(Letter letter, Instant now);

  /// What can be done with this gateway's letters only.
  List<Forgery> tricks();

  @Override
  void close() throws Exception;
}
