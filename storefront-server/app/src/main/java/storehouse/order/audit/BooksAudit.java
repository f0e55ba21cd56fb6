package storehouse.order.audit;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.order.audit.AuditRows.Standing;
import storehouse.platform.Background;
import storehouse.platform.audit.BooksRule;
import storehouse.platform.audit.Finding;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Looks after all rules, every few minutes, on whichever node takes the turn.
///
/// Each round looks at what is new, at a window of everything else, and again at what was found
/// before: a finding goes when the books agree again. A round takes a bounded part of the time
/// however many orders there are; when more comes in than can be looked at, it says since when.
@Singleton
public final class BooksAudit implements Background {

  private static final Logger LOG = System.getLogger(BooksAudit.class.getName());
  private static final Duration TICK = Duration.ofSeconds(5);
  private static final int MOST_FRESH = 2_000;
  private static final int MOST_PATROLLED = 500;
  private static final int FINDINGS = 200;
  private static final int MOST_WINDOWS_OF_FINDINGS = 100;
  private static final int MOST_LOGGED = 10;

  /// The parts of the time between two rounds that may go into what is new, and into patrols.
  private static final int FRESH_PART = 10;

  private static final int PATROL_PART = 40;

  private final Store store;
  private final List<BooksRule> rules;
  private final Duration every;
  private final Duration secondLook;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("books-audit").unstarted(this::loop);

  @Inject
  BooksAudit(
      Stores stores,
      Instance<BooksRule> rules,
      @ConfigProperty(name = "storehouse.audit.every", defaultValue = "PT2M") Duration every) {
    this(stores, rules.stream().toList(), every, Duration.ofSeconds(2));
  }

  /// @param secondLook how long after the first look something wrong is looked at again
  public BooksAudit(Stores stores, List<BooksRule> rules, Duration every, Duration secondLook) {
    this.store = stores.of(StoreName.ORDERS);
    this.rules = rules.stream().sorted(Comparator.comparing(BooksRule::key)).toList();
    this.every = every;
    this.secondLook = secondLook;
  }

  /// By key.
  List<BooksRule> rules() {
    return rules;
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void loop() {
    try {
      while (true) {
        Thread.sleep(TICK);
        try {
          round();
        } catch (RuntimeException away) {
          LOG.log(Level.WARNING, "The books are looked at later", away);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Looks after every rule if it is this node's turn; true when it was.
  public boolean round() throws InterruptedException {
    if (!store.write(tx -> AuditRows.takeTurn(tx.connection(), every))) {
      return false;
    }
    for (BooksRule rule : rules) {
      round(rule);
    }
    return true;
  }

  private void round(BooksRule rule) throws InterruptedException {
    Standing before =
        store.read(
            tx -> AuditRows.standings(tx.connection()).getOrDefault(rule.key(), Standing.NEW));
    try {
      Standing after = windows(rule, before);
      store.run(tx -> AuditRows.save(tx.connection(), rule.key(), after));
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "Not looked at this time: " + rule.sentence(), failure);
      Standing failed = before.failed(String.valueOf(failure.getMessage()));
      store.run(tx -> AuditRows.save(tx.connection(), rule.key(), failed));
    }
  }

  private Standing windows(BooksRule rule, Standing before) throws InterruptedException {
    lookAgain(rule);
    Walk fresh =
        rule.followsTime()
            ? walk(rule, before.fresh(), new Stride(MOST_FRESH, FRESH_PART))
            : new Walk(before.fresh(), 0, true);
    Walk patrol = walk(rule, before.patrol(), new Stride(MOST_PATROLLED, PATROL_PART));
    return new Standing(
        fresh.position(),
        patrol.through() ? "" : patrol.position(),
        before.patrols() + (patrol.through() ? 1 : 0),
        before.looked() + fresh.looked() + patrol.looked(),
        null,
        fresh.through() ? null : before.caughtUp(),
        null);
  }

  private record Stride(int window, int part) {}

  /// @param through whether there was nothing more
  private record Walk(String position, long looked, boolean through) {}

  /// Window after window until there is nothing more or the time is over; one at least.
  private Walk walk(BooksRule rule, String from, Stride stride) throws InterruptedException {
    long time = every.toNanos() / stride.part() / rules.size();
    long began = System.nanoTime();
    String position = from;
    long looked = 0;
    while (true) {
      List<String> subjects = rule.subjects(position, stride.window());
      look(rule, subjects);
      looked += subjects.size();
      position = subjects.isEmpty() ? position : subjects.getLast();
      boolean through = subjects.size() < stride.window();
      if (through || System.nanoTime() - began >= time) {
        return new Walk(position, looked, through);
      }
    }
  }

  private void lookAgain(BooksRule rule) {
    String position = "";
    for (int window = 0; window < MOST_WINDOWS_OF_FINDINGS; window++) {
      String after = position;
      List<String> known =
          store.read(tx -> AuditRows.subjects(tx.connection(), rule.key(), after, FINDINGS));
      lookAgain(rule, known);
      if (known.size() < FINDINGS) {
        return;
      }
      position = known.getLast();
    }
  }

  private void lookAgain(BooksRule rule, List<String> known) {
    if (known.isEmpty()) {
      return;
    }
    List<Finding> still = rule.look(known);
    Set<String> gone = new HashSet<>(known);
    still.forEach(finding -> gone.remove(finding.subject()));
    store.run(
        tx -> {
          AuditRows.keep(tx.connection(), rule.key(), still);
          AuditRows.drop(tx.connection(), rule.key(), gone);
        });
  }

  private void look(BooksRule rule, List<String> subjects) throws InterruptedException {
    List<Finding> suspected = subjects.isEmpty() ? List.of() : rule.look(subjects);
    if (suspected.isEmpty()) {
      return;
    }
    Thread.sleep(secondLook);
    List<String> again = new ArrayList<>(suspected.stream().map(Finding::subject).toList());
    List<Finding> found = rule.look(again);
    if (!found.isEmpty()) {
      LOG.log(
          Level.ERROR,
          "{0}: {1} findings, such as {2}",
          rule.sentence(),
          found.size(),
          found.subList(0, Math.min(MOST_LOGGED, found.size())));
      store.run(tx -> AuditRows.keep(tx.connection(), rule.key(), found));
    }
  }
}
