package storehouse.simulators.ups;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;

/// What a shipment would cost: one service (`Rate`) or all of them (`Shop`).
final class RatingRoutes {

  Router on(Router router) {
    return router
        .post("/api/rating/v2409/Rate", request -> quote(request, false))
        .post("/api/rating/v2409/Shop", request -> quote(request, true));
  }

  private static Answer quote(Request request, boolean every) {
    var body = request.json().path("RateRequest");
    var shipment = body.path("Shipment");
    var sender = shipment.has("ShipFrom") ? shipment.path("ShipFrom") : shipment.path("Shipper");
    var from = sender.path("Address").path("CountryCode").asText();
    var to = shipment.path("ShipTo").path("Address").path("CountryCode").asText();
    if (!from.matches("[A-Z]{2}") || !to.matches("[A-Z]{2}")) {
      throw UpsError.invalid("111286", "Missing or invalid country code");
    }
    var wanted = shipment.path("Service").path("Code").asText();
    var services =
        Service.between(from, to).stream()
            .filter(service -> every || service.code().equals(wanted))
            .toList();
    if (services.isEmpty()) {
      throw UpsError.invalid(
          "111210", "The requested service is unavailable between the selected locations.");
    }
    var parcels = Order.parcels(shipment);
    var answer = Json.object();
    var response = answer.putObject("RateResponse");
    response.set("Response", Upstream.success(body));
    var rated = response.putArray("RatedShipment");
    services.forEach(service -> rated.add(rated(service, parcels, Service.currency(from))));
    return Answer.json(200, answer);
  }

  private static ObjectNode rated(Service service, List<Order.Parcel> parcels, String currency) {
    long total = parcels.stream().mapToLong(parcel -> service.price(parcel.grams())).sum();
    long grams = parcels.stream().mapToLong(Order.Parcel::grams).sum();
    var rated = Json.object();
    rated.putObject("Service").put("Code", service.code()).put("Description", service.title());
    rated.set("BillingWeight", Upstream.kilograms(grams));
    rated.set("TransportationCharges", Upstream.money(currency, total));
    rated.set("ServiceOptionsCharges", Upstream.money(currency, 0));
    rated.set("TotalCharges", Upstream.money(currency, total));
    rated
        .putObject("GuaranteedDelivery")
        .put("BusinessDaysInTransit", String.valueOf(service.days()));
    var packages = rated.putArray("RatedPackage");
    for (var parcel : parcels) {
      var row = packages.addObject();
      row.set("TotalCharges", Upstream.money(currency, service.price(parcel.grams())));
      row.set("BillingWeight", Upstream.kilograms(parcel.grams()));
    }
    return rated;
  }
}
