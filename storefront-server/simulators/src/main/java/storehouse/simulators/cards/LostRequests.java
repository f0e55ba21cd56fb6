package storehouse.simulators.cards;

import java.io.IOException;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Remembers which requests with the card [TestCard#TIMEOUT_NOT_APPLIED] were lost on their way to
/// the gateway, so that each is lost once only.
public final class LostRequests {
  private static final int REMEMBERED = 10_000;

  private final Table<String> lost;

  public LostRequests(Journal journal) throws IOException {
    this.lost = journal.table("lost-request", String.class, REMEMBERED);
  }

  /// @param attempt the same for a request and its repeats, and for nothing else
  /// @param path what was asked, for who reads the journal
  public boolean first(String attempt, String path) {
    return lost.putIfNew(attempt, path);
  }
}
