package storehouse.simulators.ups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// Buys labels, takes them back, and finds them again.
record ShippingRoutes(Labels labels) {
  private static final int CANDIDATE_LIMIT = 50;

  Router on(Router router) {
    return router
        .post("/api/shipments/v2409/ship", this::ship)
        .route("DELETE", "/api/shipments/v2409/void/cancel/{id}", this::cancel)
        .post("/api/labels/v2409/recovery", this::recover);
  }

  private Answer ship(Request request) {
    var body = request.json().path("ShipmentRequest");
    var format = LabelImage.Format.of(body.path("LabelSpecification"));
    var sold = labels.sell(Order.read(body.path("Shipment")));
    var results = Json.object();
    var first = sold.getFirst();
    long total = sold.stream().mapToLong(Label::price).sum();
    var charges = results.putObject("ShipmentCharges");
    charges.set("TransportationCharges", Upstream.money(first.currency(), total));
    charges.set("ServiceOptionsCharges", Upstream.money(first.currency(), 0));
    charges.set("TotalCharges", Upstream.money(first.currency(), total));
    results.set("BillingWeight", Upstream.kilograms(sold.stream().mapToLong(Label::grams).sum()));
    results.put("ShipmentIdentificationNumber", first.shipmentId());
    var packages = results.putArray("PackageResults");
    sold.forEach(label -> packages.add(packageResult(label, format)));
    var answer = Json.object();
    var response = answer.putObject("ShipmentResponse");
    response.set("Response", Upstream.success(body));
    response.set("ShipmentResults", results);
    return Answer.json(200, answer);
  }

  private static ObjectNode packageResult(Label label, LabelImage.Format format) {
    var result = Json.object().put("TrackingNumber", label.trackingNumber());
    result.set("BaseServiceCharge", Upstream.money(label.currency(), label.price()));
    result.set("ServiceOptionsCharges", Upstream.money(label.currency(), 0));
    var image = result.putObject("ShippingLabel");
    image.putObject("ImageFormat").put("Code", format.name()).put("Description", format.name());
    image.put("GraphicImage", new LabelImage(label).base64(format));
    return result;
  }

  private Answer cancel(Request request) {
    var voided = labels.voidShipment(request.placeholder("id"));
    var answer = Json.object();
    var response = answer.putObject("VoidShipmentResponse");
    response.set("Response", Upstream.success(Json.object()));
    response.putObject("SummaryResult").set("Status", status("1", "Voided"));
    var packages = response.putArray("PackageLevelResults");
    for (var label : voided) {
      packages
          .addObject()
          .put("TrackingNumber", label.trackingNumber())
          .set("Status", status("1", "Voided"));
    }
    return Answer.json(200, answer);
  }

  private static ObjectNode status(String code, String description) {
    return Json.object().put("Code", code).put("Description", description);
  }

  private Answer recover(Request request) {
    var body = request.json().path("LabelRecoveryRequest");
    var found = find(body);
    if (found.isEmpty()) {
      throw UpsError.invalid("300105", "No label was found for the given number.");
    }
    var answer = Json.object();
    var response = answer.putObject("LabelRecoveryResponse");
    response.set("Response", Upstream.success(body));
    long shipments = found.stream().map(Label::shipmentId).distinct().count();
    if (shipments > 1) {
      candidates(found, response);
    } else {
      images(found, LabelImage.Format.of(body.path("LabelSpecification")), response);
    }
    return Answer.json(200, answer);
  }

  private List<Label> find(JsonNode body) {
    var reference = body.path("ReferenceValues").path("ReferenceNumber").path("Value").asText();
    if (!reference.isBlank()) {
      return labels.withReference(reference);
    }
    var number = body.path("TrackingNumber").asText();
    if (number.isBlank()) {
      throw UpsError.invalid("300100", "Missing tracking number or reference number");
    }
    return labels.all().stream()
        .filter(label -> label.good() && label.trackingNumber().equals(number))
        .toList();
  }

  private static void candidates(List<Label> found, ObjectNode response) {
    var candidates = response.putArray("TrackingCandidate");
    found.stream()
        .limit(CANDIDATE_LIMIT)
        .forEach(
            label ->
                candidates
                    .addObject()
                    .put("TrackingNumber", label.trackingNumber())
                    .put("DestinationPostalCode", label.to().postalCode())
                    .put("DestinationCountryCode", label.to().country()));
  }

  private static void images(List<Label> found, LabelImage.Format format, ObjectNode response) {
    response.put("ShipmentIdentificationNumber", found.getFirst().shipmentId());
    var results = response.putArray("LabelResults");
    for (var label : found) {
      var image = results.addObject().put("TrackingNumber", label.trackingNumber());
      image
          .putObject("LabelImage")
          .put("GraphicImage", new LabelImage(label).base64(format))
          .putObject("LabelImageFormat")
          .put("Code", format.name());
    }
  }
}
