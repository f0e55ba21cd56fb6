package storehouse.simulators.cards;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Tokens for cards. A test token (`tok_ok`) is a stored card by itself.
public final class StoredCards {
  private static final int KEPT = 200_000;

  private final Table<StoredCard> rows;
  private final String prefix;
  private final InstantSource clock;

  /// @param prefix what this gateway's tokens begin with
  public StoredCards(Journal journal, String prefix, InstantSource clock) throws IOException {
    this.rows = journal.table("payment-method", StoredCard.class, KEPT);
    this.prefix = prefix;
    this.clock = clock;
  }

  public StoredCard store(CardEntry.Valid card) {
    var id = RandomIds.next(prefix);
    long now = clock.instant().getEpochSecond();
    var stored = new StoredCard(id, card.card(), card.expiryMonth(), card.expiryYear(), now);
    rows.put(id, stored);
    return stored;
  }

  public Optional<StoredCard> find(String id) {
    return rows.find(id);
  }

  /// The card behind a stored card's id or a test token.
  public Optional<TestCard> card(String idOrToken) {
    return TestCard.byToken(idOrToken).or(() -> find(idOrToken).map(StoredCard::card));
  }
}
