package storehouse.payment.cost;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.http.BareClient;

/// The same purchases by a gateway's adapter and by a bare client, in turn and back (A B B A), so
/// that a machine that gets quicker or slower meanwhile favours neither. What counts is the
/// processor time of this process, with all that the collector takes.
final class Comparison implements AutoCloseable {

  private static final int CALLERS = 16;

  private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
  private final OperatingSystemMXBean system =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final AtomicLong numbers = new AtomicLong(Purchase.FIRST);
  private final BareClient client = new BareClient();
  private final Gateway adapter;
  private final URI gateway;
  private final Script script;

  Comparison(MeasuredGateway measured, URI gateway) throws IOException {
    this.gateway = gateway;
    this.adapter = measured.at(gateway);
    this.script = recorded(measured);
  }

  /// The second purchase is written down: the first may be preceded by what is needed only once.
  private Script recorded(MeasuredGateway measured) throws IOException {
    try (Recorder recorder = new Recorder(gateway)) {
      Gateway overheard = measured.at(recorder.address());
      next().through(overheard);
      recorder.taken();
      Purchase purchase = next();
      purchase.through(overheard);
      return Script.of(recorder.taken(), purchase);
    }
  }

  private Purchase next() {
    return new Purchase(numbers.incrementAndGet());
  }

  /// So many rounds, of which the first do not count, with so many purchases in each of four parts.
  record Plan(int warmUp, int rounds, int purchases) {}

  /// What was spent for so many calls.
  private record Spent(long calls, double cpuSeconds, double seconds) {

    private Spent and(Spent other) {
      return new Spent(calls + other.calls, cpuSeconds + other.cpuSeconds, seconds + other.seconds);
    }

    private double micros() {
      return cpuSeconds * 1e6 / calls;
    }

    private double perSecond() {
      return calls / seconds;
    }
  }

  /// A round, or all rounds together.
  private record Round(Spent adapter, Spent bare) {

    private Round and(Round other) {
      return new Round(adapter.and(other.adapter), bare.and(other.bare));
    }

    private double ratio() {
      return adapter.micros() / bare.micros();
    }
  }

  /// What came of it.
  ///
  /// @param ratio what the adapter takes of the processor beside the bare client
  record Result(double ratio, String text) {}

  Result run(Plan plan) throws InterruptedException, ExecutionException {
    List<Round> rounds = new ArrayList<>();
    for (int i = 0; i < plan.warmUp() + plan.rounds(); i++) {
      rounds.add(round(plan.purchases()));
    }
    List<Round> counted = rounds.subList(plan.warmUp(), rounds.size());
    Round all = counted.stream().reduce(Round::and).orElseThrow();
    List<Double> ratios = counted.stream().map(Round::ratio).toList();
    return new Result(
        all.ratio(),
        String.format(
            Locale.ROOT,
            "%5.0f calls/s bare, %5.0f by the adapter; CPU of a call %6.1f and %6.1f us = %.2f x"
                + " (rounds from %.2f to %.2f)",
            all.bare().perSecond(),
            all.adapter().perSecond(),
            all.bare().micros(),
            all.adapter().micros(),
            all.ratio(),
            Collections.min(ratios),
            Collections.max(ratios)));
  }

  private Round round(int purchases) throws InterruptedException, ExecutionException {
    Spent adapterFirst = spent(purchases, () -> next().through(adapter));
    Spent bareFirst = spent(purchases, () -> script.play(client, gateway, next()));
    Spent bareAgain = spent(purchases, () -> script.play(client, gateway, next()));
    Spent adapterAgain = spent(purchases, () -> next().through(adapter));
    return new Round(adapterFirst.and(adapterAgain), bareFirst.and(bareAgain));
  }

  private interface Buying {
    void buy() throws IOException;
  }

  private Spent spent(int purchases, Buying buying)
      throws InterruptedException, ExecutionException {
    AtomicInteger left = new AtomicInteger(purchases);
    Callable<Void> caller =
        () -> {
          while (left.getAndDecrement() > 0) {
            buying.buy();
          }
          return null;
        };
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    for (Future<Void> ended : callers.invokeAll(Collections.nCopies(CALLERS, caller))) {
      ended.get();
    }
    return new Spent(
        (long) purchases * script.calls(),
        (system.getProcessCpuTime() - cpu) / 1e9,
        (System.nanoTime() - start) / 1e9);
  }

  @Override
  public void close() throws IOException {
    callers.shutdownNow();
    client.close();
  }
}
