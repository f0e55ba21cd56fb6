package storehouse.backoffice.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import storehouse.backoffice.words.Words;
import storehouse.model.backoffice.StockLevel;

/// What differs between two looks at the same stock, in words and units.
record LevelWords(Words words) {

  /// One number of a stock level and what it is called.
  private record Number(String key, ToLongFunction<StockLevel> of) {}

  private static final List<Number> NUMBERS =
      List.of(
          new Number("onHand", StockLevel::onHand),
          new Number("damaged", StockLevel::damaged),
          new Number("held", StockLevel::qualityHold),
          new Number("safety", StockLevel::safetyStock),
          new Number("available", StockLevel::available));

  /// Such as `on hand goes from 12 to 10, available goes from 8 to 6`, in the way that `key` says
  /// it; empty when nothing differs.
  String changes(String key, StockLevel before, StockLevel after) {
    List<String> changes = new ArrayList<>();
    for (Number number : NUMBERS) {
      long was = number.of().applyAsLong(before);
      long becomes = number.of().applyAsLong(after);
      if (was != becomes) {
        String name = words.text("stock.number." + number.key());
        changes.add(words.text(key + ".one", name, was, becomes));
      }
    }
    return String.join(", ", changes);
  }
}
