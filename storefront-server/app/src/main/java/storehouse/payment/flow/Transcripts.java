package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

  static Transcripts kept() {
    return new Transcripts("on", Clock.systemUTC());
  }

  /// Makes a call to the payment's gateway and listens.
  Heard heard(Payment payment, Supplier<GatewayAnswer> call) {
    if (off) {
      return new Heard(call.get(), List.of());
    }
    Transcript transcript = new Transcript(clock, payment.order().token());
    GatewayAnswer answer = transcript.of(call);
    return new Heard(answer, transcript.exchanges());
  }
}
