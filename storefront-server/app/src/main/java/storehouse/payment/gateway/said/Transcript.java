package storehouse.payment.gateway.said;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import storehouse.payment.GatewayExchange;

/// What is said to a gateway while one call to it is made. Whoever makes the call opens a
/// transcript around it; who speaks HTTP with the gateway finds it without being told.
public final class Transcript {

  private static final ScopedValue<Transcript> OPEN = ScopedValue.newInstance();

  /// More than any call needs.
  private static final int MOST = 20;

  private final InstantSource clock;
  private final Redaction redaction;
  private final List<GatewayExchange> exchanges = new ArrayList<>();

  /// `token` is what the shopper pays with: it is left out wherever it is repeated.
  public Transcript(InstantSource clock, String token) {
    this.clock = clock;
    this.redaction = new Redaction(token);
  }

  /// Makes the call; what its thread says to a gateway meanwhile is written down.
  public <T> T of(Supplier<T> call) {
    return ScopedValue.where(OPEN, this).call(call::get);
  }

  /// The one that is open around this thread's call.
  public static Optional<Transcript> open() {
    return OPEN.isBound() ? Optional.of(OPEN.get()) : Optional.empty();
  }

  /// What somebody asks.
  public record Question(String method, String path, String body) {}

  /// What came back, or why nothing did that can be read.
  public record Answer(
      @Nullable Integer status, String body, Duration after, @Nullable String whyLost) {}

  public void add(Question question, Answer answer) {
    if (exchanges.size() < MOST) {
      exchanges.add(
          new GatewayExchange(
              clock.instant().minus(answer.after()),
              question.method(),
              redaction.path(question.path()),
              answer.status(),
              redaction.body(question.body()),
              redaction.body(answer.body()),
              answer.after().toMillis(),
              answer.whyLost()));
    }
  }

  public List<GatewayExchange> exchanges() {
    return List.copyOf(exchanges);
  }
}
