package storehouse.backoffice.server;

import com.fasterxml.jackson.core.type.TypeReference;
import storehouse.model.backoffice.Label;
import storehouse.model.backoffice.PackRequest;
import storehouse.model.backoffice.PickScan;
import storehouse.model.backoffice.QueuePage;
import storehouse.model.backoffice.ScanAnswer;
import storehouse.model.backoffice.ShipmentDetail;
import storehouse.model.backoffice.ShipmentState;
import storehouse.model.backoffice.SplitRequest;

/// `/shipments`: from the pick queue to the carrier.
public record Shipments(Server server) {

  private static final TypeReference<ShipmentDetail> DETAIL = new TypeReference<>() {};

  public Answer<Waiting> in(ShipmentState state) {
    Answer<QueuePage> answer = server.get("/shipments?state=" + state, new TypeReference<>() {});
    return switch (answer) {
      case Answer.Got<QueuePage>(var page) ->
          new Answer.Got<>(new Waiting(page.items(), page.total()));
      case Answer.Failed<QueuePage>(var failure) -> new Answer.Failed<>(failure);
    };
  }

  public Answer<ShipmentDetail> find(String id) {
    return server.get(path(id), DETAIL);
  }

  /// Makes it mine; refused with 409 when somebody else has it.
  public Answer<ShipmentDetail> claim(String id) {
    return server.post(path(id) + "/claim", DETAIL);
  }

  /// Safe to repeat with the same scan id: it counts once.
  public Answer<ScanAnswer> pick(String id, PickScan scan) {
    return server.post(path(id) + "/picks", scan, new TypeReference<>() {});
  }

  /// Makes two parcels of one before it is picked; answers the new one.
  public Answer<ShipmentDetail> split(String id, SplitRequest request) {
    return server.post(path(id) + "/split", request, DETAIL);
  }

  public Answer<ShipmentDetail> pack(String id, int weightGrams) {
    return server.post(path(id) + "/pack", new PackRequest(weightGrams), DETAIL);
  }

  /// Buys the label once; a repeat gives the same label again.
  public Answer<Label> label(String id) {
    return server.post(path(id) + "/label", new TypeReference<>() {});
  }

  public Answer<ShipmentDetail> ship(String id) {
    return server.post(path(id) + "/ship", DETAIL);
  }

  private static String path(String id) {
    return "/shipments/" + Path.part(id);
  }
}
