package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import storehouse.model.backoffice.Warehouse;
import storehouse.model.backoffice.WarehouseChange;

/// `/warehouses`: the sites, and whether they take orders.
public record Warehouses(Server server) {

  public Answer<List<Warehouse>> all() {
    return server.get("/warehouses", new TypeReference<>() {});
  }

  public Answer<Warehouse> change(String code, WarehouseChange change) {
    return server.put("/warehouses/" + Path.part(code), change, new TypeReference<>() {});
  }
}
