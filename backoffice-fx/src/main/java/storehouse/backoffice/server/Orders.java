package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import storehouse.model.backoffice.EditRequest;
import storehouse.model.backoffice.HoldRequest;
import storehouse.model.backoffice.OrderCancellation;
import storehouse.model.backoffice.OrderDetail;
import storehouse.model.backoffice.OrderSummary;

/// `/orders`: looking up what a shopper bought and what became of it.
public record Orders(Server server) {

  /// By order number, e-mail address or SKU; an empty query gives the newest.
  public Answer<List<OrderSummary>> search(String query) {
    return Listed.unwrapped(
        server.get("/orders?q=" + Path.part(query), new TypeReference<Listed<OrderSummary>>() {}));
  }

  /// Refused with 409 when a parcel has left.
  public Answer<OrderDetail> cancel(String number, OrderCancellation cancellation) {
    return server.post(
        "/orders/" + Path.part(number) + "/cancel", cancellation, new TypeReference<>() {});
  }

  /// The order waits until it is released; the same hold again changes nothing.
  public Answer<OrderDetail> hold(String number, HoldRequest request) {
    return server.post(
        "/orders/" + Path.part(number) + "/holds", request, new TypeReference<>() {});
  }

  /// Safe to repeat with the same key: the order is changed once. Refused with 409 when somebody
  /// picks already, or when the order is not as it was shown.
  public Answer<OrderDetail> edit(String number, EditRequest request) {
    return server.post(
        "/orders/" + Path.part(number) + "/edits", request, new TypeReference<>() {});
  }

  public Answer<OrderDetail> release(String number, String hold) {
    String path = "/orders/" + Path.part(number) + "/holds/" + Path.part(hold) + "/release";
    return server.post(path, new TypeReference<>() {});
  }

  public Answer<OrderDetail> find(String number) {
    return server.get("/orders/" + Path.part(number), new TypeReference<>() {});
  }
}
