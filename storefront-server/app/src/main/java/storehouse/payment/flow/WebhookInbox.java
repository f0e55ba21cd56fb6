package storehouse.payment.flow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import storehouse.payment.gateway.WebhookNote;
import storehouse.platform.persistence.Columns;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Takes what gateways tell, once each, and has the payment looked at after the gateway got its
/// answer. Order and repetition do not matter, since the look reads the truth.
@Singleton
public final class WebhookInbox {

  private static final Logger LOG = System.getLogger(WebhookInbox.class.getName());

  private final Store store;
  private final Clock clock;
  private final PaymentJanitor janitor;

  @Inject
  public WebhookInbox(Stores stores, Clock clock, PaymentJanitor janitor) {
    this.store = stores.of(StoreName.PAYMENT);
    this.clock = clock;
    this.janitor = janitor;
  }

  /// What became of a note.
  public enum Reception {
    ACCEPTED,
    /// Came before; nothing was done.
    REPEATED,
    /// Speaks of a payment that is not ours, or of another amount, currency or id than ours.
    CONTRADICTED
  }

  /// Stores the note; durable once this returns.
  public Reception take(String gateway, WebhookNote note) {
    Reception reception =
        store.write(
            tx -> {
              Instant now = clock.instant();
              PaymentRows rows = new PaymentRows(tx.connection(), now);
              Payment payment = rows.lock(List.of(note.orderId())).get(note.orderId());
              boolean ours = payment != null && matches(payment, gateway, note);
              if (!insert(tx.connection(), gateway, note, ours ? "TAKEN" : "REFUSED")) {
                return Reception.REPEATED;
              }
              if (ours) {
                rows.lookNow(note.orderId());
              }
              return ours ? Reception.ACCEPTED : Reception.CONTRADICTED;
            });
    switch (reception) {
      case ACCEPTED -> janitor.wake();
      case REPEATED -> {}
      case CONTRADICTED ->
          LOG.log(
              Level.ERROR,
              "A webhook of {0} does not fit to the payment of order {1}: {2}",
              gateway,
              note.orderId(),
              note.eventId());
    }
    return reception;
  }

  private static boolean matches(Payment payment, String gateway, WebhookNote note) {
    boolean sameReference =
        payment.state().gatewayReference().map(note.reference()::equals).orElse(true);
    return sameReference
        && payment.gateway().equals(gateway)
        && payment.order().amount().equals(note.amount());
  }

  private boolean insert(Connection connection, String gateway, WebhookNote note, String state)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert ignore into webhook (event_id, gateway, type, order_id, state, received_at)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, note.eventId());
      insert.setString(2, gateway);
      insert.setString(3, note.type());
      insert.setLong(4, note.orderId());
      insert.setString(5, state);
      insert.setObject(6, Columns.utc(clock.instant()));
      return insert.executeUpdate() == 1;
    }
  }
}
