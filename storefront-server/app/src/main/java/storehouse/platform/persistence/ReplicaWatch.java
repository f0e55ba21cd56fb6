package storehouse.platform.persistence;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks once a second how far a replica is behind its primary.
///
/// The primary's row `replica_beat` is written at each look, by the primary's clock. What a replica
/// lacks is counted from the last beat that it has, so the lag is right for one that is slow, one
/// that stopped following and one that cannot be reached; up to a second of it stays unseen. While
/// the primary is away the lag is said to grow: nobody knows what was written where.
final class ReplicaWatch implements AutoCloseable {

  private static final Logger LOG = System.getLogger(ReplicaWatch.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final String server;
  private final Lookout primary;
  private final Lookout replica;
  private final ReplicaTrust trust;
  private final Thread thread;
  private @Nullable LocalDateTime lastBeat;
  private volatile @Nullable Look lastLook;

  /// What the replica was behind by at `nanoTime`.
  private record Look(Duration lag, long nanoTime) {}

  /// Looks at the whole servers through one of their stores.
  ReplicaWatch(String server, Lookout primary, Lookout replica, Duration longestLag) {
    this.server = server;
    this.primary = primary;
    this.replica = replica;
    this.trust = new ReplicaTrust(longestLag, System::nanoTime);
    this.thread =
        Thread.ofPlatform().daemon().name("replica-watch-" + server).unstarted(this::loop);
  }

  void start() {
    thread.start();
  }

  boolean isTrusted() {
    return trust.isGiven();
  }

  /// A read failed there.
  void failed(StoreFailure failure) {
    LOG.log(Level.WARNING, "The replica " + server + " did not answer a read", failure);
    if (failure.isUnreachable()) {
      trust.lose();
    }
  }

  ReplicaState state() {
    Look look = lastLook;
    if (look == null) {
      return new ReplicaState(server, null, false);
    }
    Duration since = Duration.ofNanos(System.nanoTime() - look.nanoTime());
    boolean fresh = since.compareTo(PAUSE.multipliedBy(2)) < 0;
    return new ReplicaState(server, fresh ? look.lag() : look.lag().plus(since), isTrusted());
  }

  private void loop() {
    try {
      while (true) {
        boolean before = trust.isGiven();
        look();
        tell(before);
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    Optional<LocalDateTime> there;
    try {
      there = replica.look(ReplicaWatch::beat);
    } catch (SQLException unreachable) {
      trust.lose();
      return;
    }
    LocalDateTime previous = lastBeat;
    try {
      lastBeat = primary.look(ReplicaWatch::beatNow);
    } catch (SQLException unreachable) {
      trust.seenAlone();
      return;
    }
    LocalDateTime now = lastBeat;
    there.ifPresentOrElse(beat -> seen(beat, previous, now), trust::lose);
  }

  private void seen(LocalDateTime there, @Nullable LocalDateTime previous, LocalDateTime now) {
    boolean keepsUp = previous != null && !there.isBefore(previous);
    Duration lag = keepsUp ? Duration.ZERO : Duration.between(there, now);
    lastLook = new Look(lag, System.nanoTime());
    trust.seen(lag);
  }

  private void tell(boolean before) {
    if (before != trust.isGiven()) {
      LOG.log(
          Level.WARNING,
          before
              ? "Reads go to the primary: the replica " + server + " is behind or gone"
              : "Reads that may be a little old go to the replica " + server);
    }
  }

  private static LocalDateTime beatNow(Tx tx) throws SQLException {
    try (Statement statement = tx.connection().createStatement()) {
      statement.executeUpdate(
          "insert into replica_beat (id, at) values (1, now(6)) on duplicate key update at = now(6)");
    }
    return beat(tx).orElseThrow();
  }

  private static Optional<LocalDateTime> beat(Tx tx) throws SQLException {
    Connection connection = tx.connection();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select at from replica_beat where id = 1")) {
      return row.next() ? Optional.of(row.getObject("at", LocalDateTime.class)) : Optional.empty();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    primary.close();
    replica.close();
  }
}
