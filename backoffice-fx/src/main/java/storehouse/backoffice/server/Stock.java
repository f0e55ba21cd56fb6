package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import storehouse.model.backoffice.StockAdjustment;
import storehouse.model.backoffice.StockLevel;
import storehouse.model.backoffice.StockMovement;

/// `/stock`: what lies where, how it came to be, and people’s corrections.
public record Stock(Server server) {

  public Answer<List<StockLevel>> levels(String sku) {
    return server.get("/stock/" + Path.part(sku), new TypeReference<>() {});
  }

  public Answer<List<StockMovement>> movements(String sku) {
    return server.get("/stock/" + Path.part(sku) + "/movements", new TypeReference<>() {});
  }

  /// Compare-and-set on the version: refused with 409 when somebody else was first.
  public Answer<StockLevel> adjust(StockAdjustment adjustment) {
    return server.post("/stock/adjustments", adjustment, new TypeReference<>() {});
  }
}
