package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import storehouse.model.backoffice.BooksReport;

/// `/books`: what the audit of the books says.
public record Books(Server server) {

  public Answer<BooksReport> report() {
    return server.get("/books", new TypeReference<>() {});
  }
}
