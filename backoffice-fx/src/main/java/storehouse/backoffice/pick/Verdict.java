package storehouse.backoffice.pick;

import java.util.List;
import storehouse.model.backoffice.ShipmentLine;

/// What a scan means at a step.
sealed interface Verdict {

  record GoOn(Step next) implements Verdict {}

  /// This many are in the hand: tell the server.
  record Take(ShipmentLine line, String barcode, int quantity) implements Verdict {}

  /// The key of the sentence that says why not, with what it names.
  record Wrong(String key, List<Object> arguments) implements Verdict {

    static Wrong of(String key, Object... arguments) {
      return new Wrong(key, List.of(arguments));
    }
  }

  /// Nothing is expected now.
  record Ignored() implements Verdict {}
}
