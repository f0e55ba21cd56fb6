package storehouse.payment.dispute;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import storehouse.payment.dispute.Dispute.Sent.Wanted;
import storehouse.payment.flow.Transcripts;
import storehouse.payment.gateway.ConfiguredGateways;
import storehouse.payment.gateway.Recovery;
import storehouse.payment.gateway.dispute.DisputeAnswer;
import storehouse.payment.gateway.dispute.DisputeInquiry;
import storehouse.payment.gateway.dispute.GatewayDispute;
import storehouse.payment.gateway.dispute.GatewayDisputes;
import storehouse.platform.Background;

/// Looks at disputes of which there is news, and sends what the shop has to say. Any node may look;
/// a dispute is put off when it is taken, so that a node that dies leaves it to the others.
///
/// Each gateway has a thread of its own: one that hangs holds up its own disputes only.
@Singleton
public final class DisputeJanitor implements Background {

  private static final Logger LOG = System.getLogger(DisputeJanitor.class.getName());
  private static final int BATCH = 16;
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
          List<Dispute> due = book.claimDue(name(), BATCH);
          due.forEach(this::look);
          more = due.size() == BATCH;
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

    /// What was sent and not answered may have arrived: that is looked at before it is sent again.
    /// Of a gateway that cannot be read, what it told is the look, and the same key the rest.
    private void look(Dispute dispute) {
      DisputeAnswer shown = gateway.read(book.inquiry(dispute));
      Dispute now = book.learn(dispute, shown, gateway);
      if (!(shown instanceof DisputeAnswer.Seen)) {
        return;
      }
      if (now.owed().isPresent()) {
        DisputeAnswer answer = sent(now, now.owed().get());
        // As news counts what came since it was taken, not since it was read.
        book.learn(dispute, afterRefusal(dispute, answer), gateway);
      }
    }

    /// Refused is also what somebody else has sent meanwhile: then the dispute shows it.
    private DisputeAnswer afterRefusal(Dispute dispute, DisputeAnswer answer) {
      if (!(answer instanceof DisputeAnswer.Refused) || gateway.recovery() == Recovery.REPEAT) {
        return answer;
      }
      DisputeAnswer shown = gateway.read(book.inquiry(dispute));
      boolean moved =
          shown instanceof DisputeAnswer.Seen(var seen)
              && seen.stage().compareTo(GatewayDispute.Stage.UNDER_REVIEW) >= 0;
      return moved ? shown : answer;
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
