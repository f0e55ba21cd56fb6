package storehouse.launcher.shop;

import java.util.Map;

/// How to open a shop. `port` 0 takes any free port for every part; otherwise the shop must have
/// that very port, and its helpers have their usual ones or the next free. `replica` starts a
/// second database that follows the first, for reads. `environment` is what the person configured:
/// it wins over what we would choose, and an outside database or Solr is named there.
public record ShopOptions(
    int port, boolean demo, boolean replica, Map<String, String> environment) {
  /// For tests: free ports, nothing configured.
  public static ShopOptions onFreePorts(boolean demo) {
    return new ShopOptions(0, demo, false, Map.of());
  }
}
