package storehouse.fulfilment.carrier.ups;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import storehouse.fulfilment.carrier.Carrier;
import storehouse.fulfilment.carrier.Gate;
import storehouse.fulfilment.carrier.LabelOrder;
import storehouse.fulfilment.carrier.LabelOutcome;
import storehouse.fulfilment.carrier.ParcelLabel;
import storehouse.model.Money;

/// UPS. Its Shipping API recognises no repeat, so a label whose purchase was not answered is looked
/// up by our reference, which Label Recovery finds.
@Singleton
public final class UpsCarrier implements Carrier {

  private static final String NAME = "UPS";
  private static final String NO_LABEL_FOUND = "300105";

  private final UpsCalls calls;
  private final UpsSettings settings;
  private final Gate gate;

  @Inject
  public UpsCarrier(UpsCalls calls, UpsSettings settings, Clock clock) {
    this.calls = calls;
    this.settings = settings;
    this.gate = new Gate(clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LabelOutcome buy(LabelOrder order) {
    return gate.pass(
        () ->
            switch (calls.post(
                "/shipments/v2409/ship", UpsWire.shipRequest(order, settings.account()))) {
              case UpsAnswer.Done(JsonObject body) -> readable(() -> bought(body));
              case UpsAnswer.Refused(var _, String message) -> new LabelOutcome.Refused(message);
              case UpsAnswer.NotSent(String reason) -> new LabelOutcome.NotSent(reason);
              case UpsAnswer.Unknown(String reason) -> new LabelOutcome.Unknown(reason);
            });
  }

  private static LabelOutcome bought(JsonObject body) {
    JsonObject results = body.getJsonObject("ShipmentResponse").getJsonObject("ShipmentResults");
    JsonObject parcel = UpsWire.each(results.get("PackageResults")).getFirst();
    Money cost =
        UpsWire.money(results.getJsonObject("ShipmentCharges").getJsonObject("TotalCharges"));
    return label(parcel, parcel.getJsonObject("ShippingLabel"), cost);
  }

  @Override
  public LabelOutcome recover(LabelOrder order) {
    return gate.pass(
        () ->
            switch (calls.post(
                "/labels/v2409/recovery", UpsWire.recoveryRequest(order, settings.account()))) {
              case UpsAnswer.Done(JsonObject body) -> readable(() -> recovered(body, order));
              case UpsAnswer.Refused(String code, var _) when code.equals(NO_LABEL_FOUND) ->
                  new LabelOutcome.NotFound();
              case UpsAnswer.Refused(var _, String message) -> new LabelOutcome.Unknown(message);
              case UpsAnswer.NotSent(String reason) -> new LabelOutcome.Unknown(reason);
              case UpsAnswer.Unknown(String reason) -> new LabelOutcome.Unknown(reason);
            });
  }

  /// Recovery does not tell what the label cost, so the tariff is asked.
  private LabelOutcome recovered(JsonObject body, LabelOrder order) {
    List<JsonObject> labels =
        UpsWire.each(body.getJsonObject("LabelRecoveryResponse").get("LabelResults"));
    if (labels.isEmpty()) {
      return new LabelOutcome.Unknown("UPS knows several labels with our reference");
    }
    return switch (calls.post(
        "/rating/v2409/Rate", UpsWire.rateRequest(order, settings.account()))) {
      case UpsAnswer.Done(JsonObject rates) -> {
        JsonObject rated =
            UpsWire.each(rates.getJsonObject("RateResponse").get("RatedShipment")).getFirst();
        Money cost = UpsWire.money(rated.getJsonObject("TotalCharges"));
        JsonObject found = labels.getFirst();
        yield label(found, found.getJsonObject("LabelImage"), cost);
      }
      case UpsAnswer.Refused(var _, String message) -> new LabelOutcome.Unknown(message);
      case UpsAnswer.NotSent(String reason) -> new LabelOutcome.Unknown(reason);
      case UpsAnswer.Unknown(String reason) -> new LabelOutcome.Unknown(reason);
    };
  }

  private static LabelOutcome label(JsonObject parcel, JsonObject image, Money cost) {
    return new LabelOutcome.Bought(
        new ParcelLabel(
            NAME,
            parcel.getString("TrackingNumber"),
            cost,
            "image/gif",
            image.getString("GraphicImage")));
  }

  /// An answer in another form than expected tells nothing, so the outcome stays unknown.
  private static LabelOutcome readable(Supplier<LabelOutcome> reading) {
    try {
      return reading.get();
    } catch (RuntimeException unexpectedForm) {
      return new LabelOutcome.Unknown("UPS answered in a form that we do not read");
    }
  }
}
