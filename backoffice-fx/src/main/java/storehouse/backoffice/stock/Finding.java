package storehouse.backoffice.stock;

import java.util.List;
import java.util.Optional;
import storehouse.backoffice.server.Answer;
import storehouse.backoffice.server.Items;
import storehouse.backoffice.server.Stock;
import storehouse.model.backoffice.StockItem;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;

/// All that is known of one item’s stock, read together.
public record Finding(
    String sku, Optional<StockItem> item, List<StockLevel> levels, List<StockMovement> movements) {

  /// A code that no item has is taken for a SKU, which may be in stock without being in the shop.
  static Answer<Finding> of(String code, Items items, Stock stock) {
    return switch (items.find(code)) {
      case Answer.Got<Optional<StockItem>>(var item) ->
          withLevels(item.map(StockItem::sku).orElse(code), item, stock);
      case Answer.Failed<Optional<StockItem>>(var failure) -> new Answer.Failed<>(failure);
    };
  }

  private static Answer<Finding> withLevels(String sku, Optional<StockItem> item, Stock stock) {
    return switch (stock.levels(sku)) {
      case Answer.Got<List<StockLevel>>(var levels) -> withMovements(sku, item, levels, stock);
      case Answer.Failed<List<StockLevel>>(var failure) -> new Answer.Failed<>(failure);
    };
  }

  private static Answer<Finding> withMovements(
      String sku, Optional<StockItem> item, List<StockLevel> levels, Stock stock) {
    return switch (stock.movements(sku)) {
      case Answer.Got<List<StockMovement>>(var movements) ->
          new Answer.Got<>(new Finding(sku, item, levels, movements));
      case Answer.Failed<List<StockMovement>>(var failure) -> new Answer.Failed<>(failure);
    };
  }

  /// Something that is sold may never have been in stock: its release is still to come.
  boolean isKnown() {
    return !levels.isEmpty() || item.isPresent();
  }

  Optional<StockLevel> at(String warehouse) {
    return levels.stream().filter(level -> level.warehouse().equals(warehouse)).findFirst();
  }
}
