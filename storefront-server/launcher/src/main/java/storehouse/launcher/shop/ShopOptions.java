package storehouse.launcher.shop;

import java.util.Map;

/// How to open a shop. `port` 0 takes any free port for every part; otherwise the shop must have
/// that very port, and its helpers have their usual ones or the next free. `replica` starts a
/// second database that follows the first, for reads. `environment` is what the person configured:
/// it wins over what we would choose, and an outside database or Solr is named there. What dies is
/// started again five times in ten minutes, in an `enduring` shop as often as it dies, and there it
/// is [Pace#SOON_UP]: for those who kill on purpose.
public record ShopOptions(
    int port, boolean demo, boolean replica, Map<String, String> environment, boolean enduring) {

  public ShopOptions(int port, boolean demo, boolean replica, Map<String, String> environment) {
    this(port, demo, replica, environment, false);
  }

  Pace pace() {
    return enduring ? Pace.SOON_UP : Pace.LASTING;
  }

  /// For tests: free ports, nothing configured.
  public static ShopOptions onFreePorts(boolean demo) {
    return new ShopOptions(0, demo, false, Map.of());
  }
}
