package storehouse.edge.shortcuts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;
import storehouse.platform.Background;

/// Shows in `/metrics` how many requests were answered without the REST framework
/// (`storehouse_shortcuts_answered`): fewer than new carts, lines put in, quotes, orders placed and
/// webhooks together when clients send something unusual.
@Singleton
public final class ShortcutMetrics implements Background {

  private final Shortcuts shortcuts;
  private final MetricRegistry registry;

  @Inject
  ShortcutMetrics(Shortcuts shortcuts, MetricRegistry registry) {
    this.shortcuts = shortcuts;
    this.registry = registry;
  }

  @Override
  public void start() {
    registry.gauge("storehouse_shortcuts_answered", shortcuts::answered);
  }

  @Override
  public void close() {}
}
