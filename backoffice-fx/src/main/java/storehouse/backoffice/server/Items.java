package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Optional;
import storehouse.model.backoffice.StockItem;

/// `/items`: what a scanned code stands for.
public record Items(Server server) {

  private static final int NOT_FOUND = 404;

  /// By SKU or barcode; empty when nothing has this code.
  public Answer<Optional<StockItem>> find(String code) {
    Answer<StockItem> answer = server.get("/items/" + Path.part(code), new TypeReference<>() {});
    return switch (answer) {
      case Answer.Got<StockItem>(var item) -> new Answer.Got<>(Optional.of(item));
      case Answer.Failed<StockItem>(Failure.Refused(var problem))
          when problem.status() == NOT_FOUND ->
          new Answer.Got<>(Optional.empty());
      case Answer.Failed<StockItem>(var failure) -> new Answer.Failed<>(failure);
    };
  }
}
