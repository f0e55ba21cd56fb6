package storehouse.order.crash;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import storehouse.platform.persistence.StoreName;
import storehouse.testing.sql.Conversation;

/// One connection of a watched house: knows which orders its transaction touches, by their ids in
/// the statements. Once broken it stays so.
final class WatchedConnection implements Conversation {

  private static final Pattern ID = Pattern.compile("\\d{15,19}");

  /// These work for all orders at once; one order's death is not theirs.
  private static final List<String> SHARED =
      List.of(
          "relay-",
          "inbox-",
          "saga-claims",
          "saga-lease",
          "payment-janitor",
          "batch-accept-orders",
          "main",
          "shopper");

  private static final long LONGEST_HESITATION = 20_000_000;

  private final Watch watch;
  private final String store;
  private final Set<Life> touched = new LinkedHashSet<>();
  private boolean wrote;
  private boolean hesitates;
  private boolean broken;

  WatchedConnection(Watch watch, String store) {
    this.watch = watch;
    this.store = store;
  }

  static String storeOf(String url) {
    for (StoreName name : StoreName.values()) {
      if (url.contains(name.key() + "_")) {
        return name.key();
      }
    }
    return url;
  }

  @Override
  public void before(String sql) throws SQLException {
    String start = sql.substring(0, Math.min(8, sql.length())).toLowerCase(Locale.ROOT);
    if (start.startsWith("rollback")) {
      touched.clear();
      wrote = false;
      return;
    }
    String thread = Thread.currentThread().getName();
    if (watch.isCut() || (watch.isAsleep() && isDozing(thread))) {
      throw new NodeDied();
    }
    boolean commit = start.startsWith("commit");
    boolean writes = !commit && !start.startsWith("select") && !start.startsWith("set");
    watch.workers().before(thread, commit ? wrote : writes, commit);
    wrote |= writes;
    if (!isShared(thread)) {
      if (commit) {
        commit();
      } else {
        statement(sql, start);
      }
    }
    if (broken || watch.outages().isAway(store)) {
      throw unreachable();
    }
  }

  private SQLException unreachable() {
    broken = true;
    return Outages.unreachable(store);
  }

  private static boolean isDozing(String thread) {
    return thread.equals("saga-claims") || thread.equals("saga-lease");
  }

  private static boolean isShared(String thread) {
    return SHARED.stream().anyMatch(thread::startsWith);
  }

  private void commit() {
    boolean dies = false;
    for (Life life : touched) {
      dies |= life.dies(store, Moment.SENT);
      broken |= life.isCut(store, Moment.SENT);
    }
    if (dies) {
      throw new NodeDied();
    }
  }

  private void statement(String sql, String start) {
    boolean locks = !start.startsWith("select") || sql.endsWith("for update");
    Matcher ids = ID.matcher(sql);
    boolean dies = false;
    hesitates = watch.hesitates(0);
    while (ids.find()) {
      long order = Long.parseLong(ids.group());
      Life life = watch.life(order);
      if (life != null) {
        hesitates |= watch.hesitates(order);
        dies |= locks ? life.dies(store, Moment.BEFORE) : life.isDead();
        if (locks) {
          broken |= life.isCut(store, Moment.BEFORE);
          watch.outages().arrives(life, store);
          touched.add(life);
        }
      }
    }
    if (dies) {
      throw new NodeDied();
    }
  }

  @Override
  public void after(String sql) throws SQLException {
    if (hesitates) {
      hesitates = false;
      hesitate();
    }
    if (sql.regionMatches(true, 0, "commit", 0, 6)) {
      boolean dies = false;
      for (Life life : touched) {
        dies |= !life.isDead() && life.dies(store, Moment.APPLIED);
        broken |= life.isCut(store, Moment.APPLIED);
        life.pass(store);
      }
      touched.clear();
      watch.workers().after(Thread.currentThread().getName(), wrote);
      wrote = false;
      if (dies) {
        throw new NodeDied();
      }
      if (broken) {
        throw unreachable();
      }
    }
  }

  /// Leaves the others time between what it read and what it writes.
  private static void hesitate() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_HESITATION));
  }
}
