package storehouse.fulfilment.shipments;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the warehouse floor reads, in the words of the bundle.
public final class FloorTexts {

  private FloorTexts() {}

  public static String text(String key, Object... arguments) {
    ResourceBundle texts = ResourceBundle.getBundle("storehouse.fulfilment.texts", Locale.ENGLISH);
    return new MessageFormat(texts.getString(key), Locale.ENGLISH).format(arguments);
  }

  /// Why a shipment cannot be handled as it stands.
  public static String whereItIs(Shipment shipment) {
    return shipment.held() ? text("state.held") : whereItIs(shipment.stage());
  }

  /// Why a shipment cannot be handled: it is somewhere else on its way.
  public static String whereItIs(Stage stage) {
    return text(
        switch (stage) {
          case Stage.ToPick _ -> "state.to-pick";
          case Stage.Picking _ -> "state.picking";
          case Stage.Picked _ -> "state.picked";
          case Stage.Packed _ -> "state.packed";
          case Stage.Labelled _ -> "state.labelled";
          case Stage.Shipped _ -> "state.shipped";
          case Stage.Cancelled _ -> "state.cancelled";
        });
  }
}
