package storehouse.fulfilment.dispatch;

import static storehouse.fulfilment.shipments.FloorTexts.text;
import static storehouse.fulfilment.shipments.FloorTexts.whereItIs;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import storehouse.fulfilment.carrier.Carrier;
import storehouse.fulfilment.carrier.LabelOrder;
import storehouse.fulfilment.carrier.LabelOutcome;
import storehouse.fulfilment.carrier.ParcelLabel;
import storehouse.fulfilment.handover.Sites;
import storehouse.fulfilment.shipments.Parcel;
import storehouse.fulfilment.shipments.Progress;
import storehouse.fulfilment.shipments.Shipment;
import storehouse.fulfilment.shipments.ShipmentRows;
import storehouse.fulfilment.shipments.Stage;
import storehouse.platform.persistence.Store;
import storehouse.platform.persistence.StoreName;
import storehouse.platform.persistence.Stores;

/// Buys the label of a packed shipment, once.
///
/// The intent is committed before the carrier is called. Whatever happens then (the answer is lost,
/// this process dies, two packers click at once), the next one who asks finds the intent and looks
/// the label up by its reference. Only when the carrier still does not know the reference after
/// [#HORIZON] was nothing bought, and the label is asked for again.
@Singleton
public final class Labels {

  /// Longer than a call can be under way at the carrier: its deadline is 15 s.
  static final Duration HORIZON = Duration.ofSeconds(60);

  private final Store store;
  private final Carrier carrier;
  private final Clock clock;

  @Inject
  public Labels(Stores stores, Carrier carrier, Clock clock) {
    this.store = stores.of(StoreName.FULFILMENT);
    this.carrier = carrier;
    this.clock = clock;
  }

  /// What to do next, decided while the shipment was held.
  private sealed interface Next {

    record Answer(LabelResult result) implements Next {}

    record Buy(Shipment shipment, LabelOrder order, LabelIntent.Asked intent) implements Next {}

    record LookUp(Shipment shipment, LabelOrder order, LabelIntent.Asked intent) implements Next {}
  }

  public LabelResult buy(long shipmentId) {
    return switch (store.write(tx -> decide(tx.connection(), shipmentId))) {
      case Next.Answer(var result) -> result;
      case Next.Buy buy -> bought(buy);
      case Next.LookUp lookUp -> lookedUp(lookUp);
    };
  }

  /// The label as it was bought, for those who print it again.
  public Optional<ParcelLabel> find(long shipmentId) {
    return store.read(
        tx ->
            LabelIntents.find(tx.connection(), shipmentId)
                .flatMap(
                    intent ->
                        intent instanceof LabelIntent.Bought(var _, var _, var label)
                            ? Optional.of(label)
                            : Optional.empty()));
  }

  private Next decide(Connection connection, long id) throws SQLException {
    Optional<Shipment> found = ShipmentRows.lock(connection, id);
    if (found.isEmpty()) {
      return new Next.Answer(new LabelResult.UnknownShipment());
    }
    Shipment shipment = found.get();
    if (shipment.held()) {
      return new Next.Answer(new LabelResult.Conflict(whereItIs(shipment)));
    }
    Optional<LabelIntent> intent = LabelIntents.find(connection, id);
    return switch (shipment.stage()) {
      case Stage.Packed(int weightGrams) -> next(connection, shipment, weightGrams, intent);
      case Stage.Labelled _, Stage.Shipped _
          when intent.orElse(null) instanceof LabelIntent.Bought(var _, var _, var label) ->
          new Next.Answer(new LabelResult.Bought(label));
      case Stage stage -> new Next.Answer(new LabelResult.Conflict(whereItIs(stage)));
    };
  }

  private Next next(
      Connection connection, Shipment shipment, int weightGrams, Optional<LabelIntent> intent)
      throws SQLException {
    LabelOrder order =
        new LabelOrder(
            "SHP" + shipment.id(),
            Sites.sender(connection, shipment.warehouse()),
            shipment.shipTo(),
            weightGrams);
    return intent.orElse(null) instanceof LabelIntent.Asked asked
        ? new Next.LookUp(shipment, order, asked)
        : new Next.Buy(shipment, order, ask(connection, shipment));
  }

  private LabelIntent.Asked ask(Connection connection, Shipment shipment) throws SQLException {
    return LabelIntents.ask(connection, shipment.id(), carrier.name(), clock.instant());
  }

  private LabelResult bought(Next.Buy buy) {
    return switch (carrier.buy(buy.order())) {
      case LabelOutcome.Bought(var label) -> recorded(buy.shipment(), label);
      case LabelOutcome.Refused(var reason) -> {
        free(buy.shipment(), buy.intent());
        yield new LabelResult.Refused(text("label.refused", reason));
      }
      case LabelOutcome.NotSent _ -> {
        free(buy.shipment(), buy.intent());
        yield new LabelResult.Unavailable(text("label.not-sent"));
      }
      case LabelOutcome.Unknown _, LabelOutcome.NotFound _ ->
          lookedUp(new Next.LookUp(buy.shipment(), buy.order(), buy.intent()));
    };
  }

  private LabelResult lookedUp(Next.LookUp lookUp) {
    return switch (carrier.recover(lookUp.order())) {
      case LabelOutcome.Bought(var label) -> recorded(lookUp.shipment(), label);
      case LabelOutcome.NotFound _ when isPastHorizon(lookUp.intent()) -> again(lookUp);
      case LabelOutcome.NotFound _ -> new LabelResult.Unavailable(text("label.busy"));
      case LabelOutcome.Refused _, LabelOutcome.NotSent _, LabelOutcome.Unknown _ ->
          new LabelResult.Unavailable(text("label.no-answer"));
    };
  }

  private boolean isPastHorizon(LabelIntent.Asked intent) {
    return clock.instant().isAfter(intent.askedAt().plus(HORIZON));
  }

  /// Nothing was bought. Only one of those who found that out buys.
  private LabelResult again(Next.LookUp lookUp) {
    return free(lookUp.shipment(), lookUp.intent())
        ? buy(lookUp.shipment().id())
        : new LabelResult.Unavailable(text("label.busy"));
  }

  private boolean free(Shipment shipment, LabelIntent.Asked intent) {
    return store.write(tx -> LabelIntents.free(tx.connection(), shipment.id(), intent.attempt()));
  }

  private LabelResult recorded(Shipment shipment, ParcelLabel label) {
    return store.write(
        tx -> {
          Connection connection = tx.connection();
          ShipmentRows.lock(connection, shipment.id());
          LabelIntents.bought(connection, shipment.id(), label);
          Parcel parcel = new Parcel(label.carrier(), label.trackingNumber());
          Progress.labelled(connection, shipment.id(), parcel);
          Stage now = ShipmentRows.find(connection, shipment.id()).orElseThrow().stage();
          return now instanceof Stage.Cancelled
              ? new LabelResult.Conflict(whereItIs(now))
              : new LabelResult.Bought(label);
        });
  }
}
