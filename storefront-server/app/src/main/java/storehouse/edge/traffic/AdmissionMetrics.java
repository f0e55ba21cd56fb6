package storehouse.edge.traffic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;
import storehouse.order.Orders;
import storehouse.platform.Background;

/// Shows in `/metrics` how full it is at the door.
@Singleton
public final class AdmissionMetrics implements Background {

  private final Admission admission;
  private final Orders orders;
  private final MetricRegistry registry;

  @Inject
  AdmissionMetrics(Admission admission, Orders orders, MetricRegistry registry) {
    this.admission = admission;
    this.orders = orders;
    this.registry = registry;
  }

  @Override
  public void start() {
    registry.gauge("storehouse_orders_under_way", () -> orders.work().underWay());
    registry.gauge("storehouse_orders_unsettled", () -> orders.work().unsettled());
    registry.gauge("storehouse_orders_limit", admission::limit);
    registry.gauge("storehouse_orders_admitted", admission::admitted);
    registry.gauge("storehouse_orders_refused", admission::refused);
  }

  @Override
  public void close() {}
}
