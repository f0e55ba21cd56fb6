package storehouse.launcher.shop;

import java.net.URI;
import storehouse.launcher.process.Probe;

/// Asks whether the shop serves. Payara reports the shop's health as good some seconds before it
/// routes requests to it, so we also wait for an answer that only the shop's own edge can give.
final class ShopProbe implements AutoCloseable {
  private static final String EDGE_HEADER = "X-Request-Id";

  private final Probe health;
  private final Probe edge;

  ShopProbe(String shop) {
    health = new Probe(URI.create(shop + "/health/ready"));
    edge = new Probe(URI.create(shop + "/api/v1/carts/none"));
  }

  boolean answers() {
    return health.answersOk() && edge.answersWith(EDGE_HEADER);
  }

  @Override
  public void close() {
    health.close();
    edge.close();
  }
}
