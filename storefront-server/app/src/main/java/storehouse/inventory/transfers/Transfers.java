package storehouse.inventory.transfers;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.inventory.StockView;
import storehouse.inventory.books.KnownSites;
import storehouse.inventory.books.Movement;
import storehouse.inventory.books.StockBook;
import storehouse.inventory.books.StockKey;
import storehouse.inventory.books.StockRows;
import storehouse.inventory.transfers.Transfer.Arrived;
import storehouse.inventory.transfers.Transfer.Stage;
import storehouse.platform.Ids;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;
import storehouse.platform.persistence.Tx;

/// Sends goods between warehouses.
@Singleton
public final class Transfers {

  private final Store store;
  private final StockBook book;
  private final Clock clock;

  @Inject
  public Transfers(Stores stores, StockBook book, Clock clock) {
    this.store = stores.of(StoreName.INVENTORY);
    this.book = book;
    this.clock = clock;
  }

  /// The newest that are still on the road, or that have arrived.
  public List<Transfer> newest(boolean inTransit, int limit) {
    return store.read(tx -> TransferRows.newest(tx.connection(), inTransit, limit));
  }

  /// Takes the goods out of one warehouse and puts them on the road to the other, all or none. A
  /// repeat is answered with what the first one did. Throws a `Problem` when nobody knows where
  /// they are to go.
  public TransferResult dispatch(DispatchTransfer command) {
    return store.write(tx -> undoneUnlessDone(tx, dispatch(tx, command)));
  }

  private TransferResult dispatch(Tx tx, DispatchTransfer command) throws SQLException {
    KnownSites.require(tx.connection(), List.of(command.to()));
    Transfer transfer = transfer(command);
    if (!TransferRows.insert(tx.connection(), transfer)) {
      Transfer known = known(tx, command.reference()).orElseThrow();
      return isSame(known, transfer)
          ? new TransferResult.Done(known)
          : new TransferResult.Different(known);
    }
    hold(tx, transfer);
    List<Movement> departures = new ArrayList<>();
    List<Movement> road = new ArrayList<>();
    for (DispatchTransfer.Line line :
        command.lines().stream()
            .sorted(Comparator.comparing(DispatchTransfer.Line::sku))
            .toList()) {
      StockKey source = new StockKey(line.sku(), command.from());
      Movement departure =
          new Step(source, command.reference(), command.actor()).departure(line.units());
      if (!StockRows.edit(tx.connection(), source, departure.shift(), line.version())) {
        return whyNot(tx, source, line.version());
      }
      departures.add(departure);
      StockKey target = new StockKey(line.sku(), command.to());
      road.add(new Step(target, command.reference(), command.actor()).onTheRoad(line.units()));
    }
    book.record(tx, departures);
    if (!book.bring(tx, road)) {
      throw new IllegalStateException("Goods cannot be put on the road: " + command.reference());
    }
    return new TransferResult.Done(transfer);
  }

  /// Locks the stock of both warehouses in key order, whichever way the goods go.
  private static void hold(Tx tx, Transfer transfer) throws SQLException {
    StockRows.read(
        tx.connection(), transfer.lines().stream().map(Transfer.Line::sku).toList(), true);
  }

  private Transfer transfer(DispatchTransfer command) {
    return new Transfer(
        Ids.next(),
        command.reference(),
        command.from(),
        command.to(),
        command.lines().stream()
            .map(line -> new Transfer.Line(line.sku(), line.units()))
            .sorted(Comparator.comparing(Transfer.Line::sku))
            .toList(),
        new Stage.InTransit(clock.instant(), command.actor()));
  }

  private static boolean isSame(Transfer one, Transfer other) {
    return one.from().equals(other.from())
        && one.to().equals(other.to())
        && one.lines().equals(other.lines());
  }

  private static TransferResult whyNot(Tx tx, StockKey source, long version) throws SQLException {
    @Nullable StockView now =
        StockRows.read(tx.connection(), List.of(source.sku()), false).get(source);
    if (now == null) {
      return new TransferResult.UnknownStock(source.sku(), source.warehouse());
    }
    return now.version() == version
        ? new TransferResult.NotThatMany(now)
        : new TransferResult.Conflict(now);
  }

  /// Takes off the road what arrived; what did not is written off, what is too much is written up,
  /// and both are movements of their own. A repeat is answered with what the first one did.
  public TransferResult receive(ReceiveTransfer command) {
    return store.write(tx -> undoneUnlessDone(tx, receive(tx, command)));
  }

  private TransferResult receive(Tx tx, ReceiveTransfer command) throws SQLException {
    Optional<Transfer> found = known(tx, command.reference());
    if (found.isEmpty()) {
      return new TransferResult.Unknown(command.reference());
    }
    Transfer transfer = found.get();
    Map<String, Arrived> arrived =
        command.arrived().stream().collect(Collectors.toMap(Arrived::sku, Function.identity()));
    for (Transfer.Line line : transfer.lines()) {
      arrived.putIfAbsent(line.sku(), new Arrived(line.sku(), 0, 0));
    }
    if (arrived.size() > transfer.lines().size()) {
      transfer.lines().forEach(line -> arrived.remove(line.sku()));
      return new TransferResult.Unknown(String.join(", ", arrived.keySet()));
    }
    return switch (transfer.stage()) {
      case Stage.Received received ->
          received.arrived().containsAll(arrived.values())
              ? new TransferResult.Done(transfer)
              : new TransferResult.Different(transfer);
      case Stage.InTransit underWay -> {
        List<Arrived> inOrder =
            arrived.values().stream().sorted(Comparator.comparing(Arrived::sku)).toList();
        Stage.Received received =
            new Stage.Received(
                underWay.dispatchedAt(),
                underWay.dispatchedBy(),
                clock.instant(),
                command.actor(),
                inOrder);
        yield settled(tx, transfer, received);
      }
    };
  }

  private TransferResult settled(Tx tx, Transfer transfer, Stage.Received received)
      throws SQLException {
    Map<String, Long> dispatched =
        transfer.lines().stream()
            .collect(Collectors.toMap(Transfer.Line::sku, Transfer.Line::dispatched));
    List<Movement> movements = new ArrayList<>();
    for (Arrived arrived : received.arrived()) {
      Step step =
          new Step(new StockKey(arrived.sku(), transfer.to()), transfer.reference(), received.by());
      movements.addAll(
          Transfer.Settled.of(dispatched.getOrDefault(arrived.sku(), 0L), arrived).movements(step));
    }
    if (!book.move(tx, movements)) {
      throw new IllegalStateException("Goods cannot come off the road: " + transfer.reference());
    }
    TransferRows.receive(tx.connection(), transfer.id(), received);
    return new TransferResult.Done(
        new Transfer(
            transfer.id(),
            transfer.reference(),
            transfer.from(),
            transfer.to(),
            transfer.lines(),
            received));
  }

  /// The transfer, held until the transaction ends.
  private static Optional<Transfer> known(Tx tx, String reference) throws SQLException {
    return TransferRows.lock(tx.connection(), reference);
  }

  private static TransferResult undoneUnlessDone(Tx tx, TransferResult result) throws SQLException {
    if (!(result instanceof TransferResult.Done)) {
      tx.connection().rollback();
    }
    return result;
  }
}
