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

/// Shows how many findings are open, as the gauge `storehouse_books_findings`; -1 while the store
/// does not answer.
@Singleton
public final class AuditMetrics implements Background {

  private static final String NAME = "storehouse_books_findings";

  private final Store store;
  private final MetricRegistry registry;

  @Inject
  AuditMetrics(Stores stores, MetricRegistry registry) {
    this.store = stores.of(StoreName.ORDERS);
    this.registry = registry;
  }

  @Override
  public void start() {
    Metadata metadata =
        Metadata.builder()
            .withName(NAME)
            .withDescription("Findings of the audit of the books that are open")
            .build();
    registry.gauge(metadata, this, AuditMetrics::findings);
  }

  private int findings() {
    try {
      return store.read(tx -> AuditRows.count(tx.connection()));
    } catch (StoreFailure away) {
      return -1;
    }
  }

  @Override
  public void close() {
    registry.remove(NAME);
  }
}
