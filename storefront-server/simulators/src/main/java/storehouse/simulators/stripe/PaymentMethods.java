package storehouse.simulators.stripe;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Tokens for cards. A test token (`tok_ok`) is a payment method by itself.
final class PaymentMethods {
  private static final int KEPT = 200_000;

  private final Table<PaymentMethod> rows;
  private final InstantSource clock;

  PaymentMethods(Journal journal, InstantSource clock) throws IOException {
    this.rows = journal.table("payment-method", PaymentMethod.class, KEPT);
    this.clock = clock;
  }

  PaymentMethod create(CardEntry.Valid card) {
    var id = RandomIds.next("pm_");
    long now = clock.instant().getEpochSecond();
    var method = new PaymentMethod(id, card.card(), card.expiryMonth(), card.expiryYear(), now);
    rows.put(id, method);
    return method;
  }

  Optional<PaymentMethod> find(String id) {
    return rows.find(id);
  }

  /// @throws StripeError 404 when nothing is known by that id or token
  TestCard card(String idOrToken) {
    return TestCard.byToken(idOrToken)
        .or(() -> rows.find(idOrToken).map(PaymentMethod::card))
        .orElseThrow(() -> StripeError.noSuch("PaymentMethod", idOrToken, "payment_method"));
  }
}
