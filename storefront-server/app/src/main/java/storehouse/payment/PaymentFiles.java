package storehouse.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.payment.desk.ActRows;
import storehouse.payment.desk.FileReads;
import storehouse.payment.desk.Listing;
import storehouse.payment.desk.ProposalRows;
import storehouse.payment.flow.Payment;
import storehouse.payment.flow.PaymentBook;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Payments as the desk reads them: found in lists, and one with everything that is kept of it.
@Singleton
public final class PaymentFiles {

  private static final int MOST_LISTED = 200;

  private final Store store;
  private final PaymentBook book;
  private final Clock clock;

  @Inject
  public PaymentFiles(Stores stores, PaymentBook book, Clock clock) {
    this.store = stores.of(StoreName.PAYMENT);
    this.book = book;
    this.clock = clock;
  }

  public List<PaymentSummary> list(PaymentQuery query) {
    if (query.limit() < 1 || query.limit() > MOST_LISTED) {
      throw new IllegalArgumentException("Between 1 and " + MOST_LISTED + " can be listed");
    }
    long young = Ids.firstOf(clock.instant().minus(query.olderThan()).plusMillis(1));
    long before = query.before() == 0 ? young : Math.min(young, query.before());
    List<Listing.Found> found = store.read(tx -> Listing.find(tx.connection(), query, before));
    Map<Long, Payment> payments = book.find(found.stream().map(Listing.Found::orderId).toList());
    return found.stream()
        .flatMap(
            row ->
                Optional.ofNullable(payments.get(row.orderId()))
                    .map(it -> summary(row, it))
                    .stream())
        .toList();
  }

  /// What there is to look for.
  public Overview overview() {
    return store.read(
        tx ->
            new Overview(
                Listing.unknown(tx.connection()),
                Listing.proposed(tx.connection()),
                Listing.gateways(tx.connection())));
  }

  /// How many payments nobody knows the state of, how many wait for a second person (both up to a
  /// bound), and the gateways on which payments were ever made.
  public record Overview(int unknown, int proposed, List<String> gateways) {}

  private static PaymentSummary summary(Listing.Found row, Payment payment) {
    return new PaymentSummary(
        PaymentViews.view(payment),
        row.orderNumber(),
        row.createdAt(),
        row.changedAt(),
        row.proposed());
  }

  /// Empty for an order that has no payment, also when it was cancelled before it could get one.
  public Optional<PaymentFile> open(long orderId) {
    Optional<Payment> payment = book.find(orderId);
    return store.read(
        tx -> {
          Optional<Listing.Found> row = Listing.one(tx.connection(), orderId);
          return row.isEmpty() || payment.isEmpty()
              ? Optional.empty()
              : Optional.of(file(tx.connection(), summary(row.get(), payment.get())));
        });
  }

  private static PaymentFile file(Connection connection, PaymentSummary summary)
      throws SQLException {
    long orderId = summary.payment().orderId();
    Currency currency = summary.payment().amount().currency();
    FileReads reads = new FileReads(connection, orderId);
    return new PaymentFile(
        summary,
        reads.refunds(currency),
        reads.notices(),
        reads.exchanges(),
        ActRows.of(connection, orderId, currency),
        ProposalRows.of(connection, orderId, currency).map(ProposalRows.Standing::proposal));
  }
}
