package storehouse.payment.dispute;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.dispute.Dispute.Asked;
import storehouse.payment.dispute.Dispute.Sent.Wanted;
import storehouse.payment.flow.Transcripts;
import storehouse.payment.gateway.ConfiguredGateways;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeAnswer.Lost;
import storehouse.payment.gateway.dispute.DisputeAnswer.NotNow;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDisputes;
import storehouse.platform.Background;

/// Looks at disputes of which there is news, and sends what the shop has to say. Any node may look;
/// a dispute is held by the one that does, for a while, so that a node that dies leaves it to the
/// others.
///
/// Each gateway has a thread of its own: one that hangs holds up its own disputes only.
@Singleton
public final class DisputeJanitor implements Background {

  private static final Logger LOG = System.getLogger(DisputeJanitor.class.getName());
  private static final int PAUSE_MILLIS = 2_000;

  private final DisputeBook book;
  private final Map<String, Attendant> attendants;

  @Inject
  DisputeJanitor(
      DisputeBook book,
      Instance<GatewayDisputes> gateways,
      Config config,
      Transcripts transcripts) {
    this(book, ConfiguredGateways.of(gateways, config), transcripts);
  }

  public DisputeJanitor(DisputeBook book, List<GatewayDisputes> gateways) {
    this(book, gateways, Transcripts.kept());
  }

  private DisputeJanitor(
      DisputeBook book, List<GatewayDisputes> gateways, Transcripts transcripts) {
    this.book = book;
    this.attendants =
        gateways.stream()
            .map(gateway -> new Attendant(new RecordedDisputes(gateway, book, transcripts)))
            .collect(Collectors.toUnmodifiableMap(Attendant::name, Function.identity()));
  }

  @Override
  public void start() {
    attendants.values().forEach(attendant -> attendant.thread.start());
  }

  @Override
  public void close() {
    attendants.values().forEach(attendant -> attendant.thread.interrupt());
  }

  /// There is something to look at now.
  public void wake(String gateway) {
    Attendant attendant = attendants.get(gateway);
    if (attendant != null) {
      attendant.wake.release();
    }
  }

  /// Attends to one gateway's disputes.
  private final class Attendant {

    private final GatewayDisputes gateway;
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;

    Attendant(GatewayDisputes gateway) {
      this.gateway = gateway;
      this.thread =
          Thread.ofPlatform()
              .daemon()
              .name("dispute-janitor-" + gateway.name())
              .unstarted(this::loop);
    }

    String name() {
      return gateway.name();
    }

    private void loop() {
      while (!Thread.currentThread().isInterrupted()) {
        boolean more = false;
        try {
          OptionalLong due = book.claim(name());
          due.ifPresent(this::attend);
          more = due.isPresent();
        } catch (RuntimeException failure) {
          LOG.log(Level.WARNING, "Disputes could not be looked at; next try soon", failure);
        }
        try {
          if (!more && wake.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
          }
        } catch (InterruptedException stopped) {
          return;
        }
      }
    }

    /// One dispute that cannot be looked at does not hold up the others.
    private void attend(long id) {
      try {
        book.find(id).ifPresent(this::look);
      } catch (RuntimeException failure) {
        LOG.log(
            Level.ERROR,
            "The dispute %d of %s could not be looked at".formatted(id, name()),
            failure);
        // What it has become is read anew, since some of it may have been learned.
        book.find(id)
            .ifPresent(
                now -> learn(now, Heard.looking(new Lost(false, failure.getClass().getName()))));
      }
    }

    /// What was sent and not answered may have arrived: that is looked at before it is sent again.
    /// Of a gateway that cannot be read, what it told is the look, and the same key the rest.
    private void look(Dispute dispute) {
      DisputeAnswer shown = gateway.read(book.inquiry(dispute));
      learn(dispute, Heard.looking(shown)).ifPresent(this::say);
    }

    private void say(Dispute dispute) {
      Optional<Asked> request = dispute.asked();
      if (request.isEmpty()) {
        return;
      }
      DisputeAnswer answer = sent(dispute, request.get().wanted());
      learn(dispute, new Heard(afterRefusal(dispute, answer), request));
    }

    /// Refused is also what has arrived already: then the dispute shows it.
    private DisputeAnswer afterRefusal(Dispute dispute, DisputeAnswer answer) {
      if (!(answer instanceof DisputeAnswer.Refused) || gateway.recovery() == Recovery.REPEAT) {
        return answer;
      }
      DisputeAnswer shown = gateway.read(book.inquiry(dispute));
      boolean moved = shown instanceof DisputeAnswer.Seen(var seen) && !seen.stage().isAwaited();
      return moved ? shown : answer;
    }

    private Optional<Dispute> learn(Dispute dispute, Heard heard) {
      switch (heard.answer()) {
        case Lost(_, var why) -> warn(dispute, why);
        case NotNow(var why) -> warn(dispute, why);
        case DisputeAnswer _ -> {}
      }
      return book.learn(dispute, heard, gateway);
    }

    private void warn(Dispute dispute, String why) {
      LOG.log(
          Level.WARNING,
          "{0} did not answer about the dispute {1}: {2}",
          name(),
          dispute.name().gatewayId(),
          why);
    }

    private DisputeAnswer sent(Dispute dispute, Wanted wanted) {
      DisputeInquiry inquiry = book.inquiry(dispute);
      String key = dispute.key(wanted);
      return switch (wanted) {
        case DEFEND -> gateway.defend(inquiry, dispute.draft().evidence().orElseThrow(), key);
        case ACCEPT -> gateway.accept(inquiry, key);
      };
    }
  }
}
