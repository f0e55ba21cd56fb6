package storehouse.fulfilment.web;

import static storehouse.fulfilment.shipments.FloorTexts.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import storehouse.fulfilment.picking.Scan;
import storehouse.model.backoffice.PickScan;
import storehouse.platform.web.Problem;

/// Reads a scan as the desktop sent it; JSON may leave out anything.
final class PickScans {

  private PickScans() {}

  static Scan read(@Nullable PickScan pick, String actor) {
    if (pick == null) {
      throw Problem.badRequest(text("scan.id"));
    }
    return new Scan(
        given(pick.scanId()),
        lineId(given(pick.lineId())),
        given(pick.bin()),
        given(pick.barcode()),
        pick.quantity(),
        actor);
  }

  /// No line has the id -1, so an unreadable id is an unknown line.
  private static long lineId(String id) {
    return id.matches("\\d{1,18}") ? Long.parseLong(id) : -1;
  }

  private static String given(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
