package storehouse.order.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import storehouse.platform.Background;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreFailure;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Work;

/// Shows how many findings are open, as the gauge `storehouse_books_findings`, and for how long
/// some rule has not been looked after for all that is new, as `storehouse_books_behind_seconds`;
/// -1 while the store does not answer.
@Singleton
public final class AuditMetrics implements Background {

  private static final String FINDINGS = "storehouse_books_findings";
  private static final String BEHIND = "storehouse_books_behind_seconds";

  private final Store store;
  private final MetricRegistry registry;

  @Inject
  AuditMetrics(Stores stores, MetricRegistry registry) {
    this.store = stores.of(StoreName.ORDERS);
    this.registry = registry;
  }

  @Override
  public void start() {
    gauge(
        FINDINGS,
        "Findings of the audit of the books that are open",
        tx -> (long) AuditRows.count(tx.connection()));
    gauge(
        BEHIND,
        "Since when the audit has not looked at all that is new",
        tx -> AuditRows.secondsBehind(tx.connection()));
  }

  private long number(Work<Long> work) {
    try {
      return store.read(work);
    } catch (StoreFailure away) {
      return -1;
    }
  }

  private void gauge(String name, String description, Work<Long> value) {
    Metadata metadata = Metadata.builder().withName(name).withDescription(description).build();
    registry.gauge(metadata, () -> number(value));
  }

  @Override
  public void close() {
    registry.remove(FINDINGS);
    registry.remove(BEHIND);
  }
}
