package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.payment.GatewayExchange;
import storehouse.payment.gateway.GatewayAnswer;
import storehouse.payment.gateway.said.Transcript;

/// Writes down what is said to the gateways, for people who have to find out what happened to a
/// payment. `storehouse.payment.exchanges=off` (`STOREHOUSE_PAYMENT_EXCHANGES`) keeps nothing of
/// it.
@Singleton
public final class Transcripts {

  private final boolean off;
  private final Clock clock;

  @Inject
  public Transcripts(
      @ConfigProperty(name = "storehouse.payment.exchanges", defaultValue = "on") String kept,
      Clock clock) {
    this.off = kept.equalsIgnoreCase("off");
    this.clock = clock;
  }

  public static Transcripts kept() {
    return new Transcripts("on", Clock.systemUTC());
  }

  /// Makes a call to the payment's gateway and listens.
  Heard heard(Payment payment, Supplier<GatewayAnswer> call) {
    List<GatewayExchange> exchanges = new ArrayList<>();
    GatewayAnswer answer =
        listening(payment.order().token(), call, (_, said) -> exchanges.addAll(said));
    return new Heard(answer, exchanges);
  }

  /// Makes a call to a gateway, and hands the answer on with what was said. `token` is what the
  /// shopper paid with.
  public <T> T listening(
      String token, Supplier<T> call, BiConsumer<T, List<GatewayExchange>> said) {
    if (off) {
      return call.get();
    }
    Transcript transcript = new Transcript(clock, token);
    T answer = transcript.of(call);
    said.accept(answer, transcript.exchanges());
    return answer;
  }
}
