package storehouse.payment.webhooks;

import java.util.logging.Level;
import java.util.logging.Logger;
import storehouse.payment.flow.WebhookInbox;

/// The inbox complains about each contradiction, which would be many lines.
record Quiet(Logger inbox) implements AutoCloseable {

  static Quiet aboutContradictions() {
    Logger inbox = Logger.getLogger(WebhookInbox.class.getName());
    inbox.setLevel(Level.OFF);
    return new Quiet(inbox);
  }

  @Override
  public void close() {
    inbox.setLevel(null);
  }
}
