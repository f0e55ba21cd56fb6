package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import storehouse.model.backoffice.OrderPolicy;
import storehouse.model.backoffice.OrderPolicyChange;
import storehouse.model.backoffice.SafetyStock;
import storehouse.model.backoffice.StockAdjustment;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;
import storehouse.model.backoffice.StockStateChange;

/// `/stock`: what lies where, how it came to be, and people’s corrections.
public record Stock(Server server) {

  public Answer<List<StockLevel>> levels(String sku) {
    return server.get("/stock/" + Path.part(sku), new TypeReference<>() {});
  }

  public Answer<List<StockMovement>> movements(String sku) {
    return server.get("/stock/" + Path.part(sku) + "/movements", new TypeReference<>() {});
  }

  /// Whether an item may be ordered before it is there.
  public Answer<OrderPolicy> policy(String sku) {
    return server.get(policyOf(sku), new TypeReference<>() {});
  }

  /// Compare-and-set on the version, as [#edit].
  public Answer<OrderPolicy> decide(String sku, OrderPolicyChange change) {
    return server.put(policyOf(sku), change, new TypeReference<>() {});
  }

  private static String policyOf(String sku) {
    return "/stock/" + Path.part(sku) + "/order-policy";
  }

  /// A person's edit, in the shape of its command.
  public sealed interface Edit {

    record Adjust(StockAdjustment adjustment) implements Edit {}

    record Change(StockStateChange change) implements Edit {}

    record SetSafety(SafetyStock safetyStock) implements Edit {}
  }

  /// Compare-and-set on the version: refused with 409 when somebody else was first.
  public Answer<StockLevel> edit(Edit edit) {
    return switch (edit) {
      case Edit.Adjust(var adjustment) ->
          server.post("/stock/adjustments", adjustment, new TypeReference<>() {});
      case Edit.Change(var change) ->
          server.post("/stock/state-changes", change, new TypeReference<>() {});
      case Edit.SetSafety(var safetyStock) ->
          server.put("/stock/safety-stock", safetyStock, new TypeReference<>() {});
    };
  }
}
