package storehouse.platform.events;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import storehouse.platform.json.Json;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Tx;

/// A consumer that is handed events as they are stored.
final class Subscriber {

  private final Consumer consumer;
  private final Map<String, Class<?>> types;

  Subscriber(Consumer consumer) {
    this.consumer = consumer;
    this.types = consumer.events().stream().collect(Collectors.toMap(EventType::of, type -> type));
  }

  String name() {
    return consumer.name();
  }

  StoreName store() {
    return consumer.store();
  }

  /// The stored names of the events that it wants.
  Iterable<String> types() {
    return types.keySet();
  }

  void handle(Tx tx, List<InboxRow> rows) throws SQLException {
    consumer.handle(tx, rows.stream().map(this::delivery).toList());
  }

  private Delivery delivery(InboxRow row) {
    Class<?> type = Objects.requireNonNull(types.get(row.type()), () -> "Nobody takes " + row);
    return new Delivery(row.eventId(), row.aggregateId(), Json.read(row.payload(), type));
  }
}
