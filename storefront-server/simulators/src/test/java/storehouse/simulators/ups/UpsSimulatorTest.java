package storehouse.simulators.ups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import storehouse.simulators.Calls;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpsSimulatorTest {
  private static final String SHIPMENT =
      """
      {"ShipmentRequest": {"Request": {"RequestOption": "nonvalidate"}, "Shipment": {
        "Shipper": {"Name": "Storehouse", "ShipperNumber": "A1B2C3", "Address": {
          "AddressLine": ["Lagerstrasse 1"], "City": "Hamburg", "PostalCode": "20095",
          "CountryCode": "DE"}},
        "ShipTo": {"Name": "Ada Lovelace", "Address": {
          "AddressLine": ["12 Rue de Rivoli"], "City": "Paris", "PostalCode": "%s",
          "CountryCode": "FR"}},
        "Service": {"Code": "11"},
        "Package": {"PackageWeight": {"UnitOfMeasurement": {"Code": "KGS"}, "Weight": "1.4"},
          "ReferenceNumber": {"Value": "%s"}}},
        "LabelSpecification": {"LabelImageFormat": {"Code": "PNG"}}}}
      """;

  private UpsSimulator ups;
  private Calls api;

  @BeforeAll
  void start() throws IOException {
    ups = UpsSimulator.start(0, null, Duration.ofHours(1));
    api = signedIn(ups);
  }

  @AfterAll
  void stop() throws IOException {
    ups.close();
  }

  private static Calls signedIn(UpsSimulator ups) throws IOException {
    var token =
        Calls.to(ups.url(), "Authorization", "Basic aWQ6c2VjcmV0")
            .form("/security/v1/oauth/token", "grant_type=client_credentials");
    var bearer = "Bearer " + Calls.body(token).path("access_token").asText();
    return Calls.to(ups.url(), "Authorization", bearer)
        .with("transId", "t-1")
        .with("transactionSrc", "test");
  }

  private static JsonNode ship(Calls api, String reference) throws IOException {
    var response = api.json("/api/shipments/v2409/ship", SHIPMENT.formatted("75001", reference));
    assertThat(response.statusCode()).isEqualTo(200);
    return Calls.body(response).at("/ShipmentResponse/ShipmentResults");
  }

  private static String number(JsonNode results) {
    return results.path("ShipmentIdentificationNumber").asText();
  }

  @Test
  void aLabelIsAPictureWithANumberThatChecks() throws IOException {
    var results = ship(api, "S-1");
    assertThat(TrackingNumber.isValid(number(results))).isTrue();
    assertThat(results.at("/ShipmentCharges/TotalCharges/MonetaryValue").asText())
        .isEqualTo("7.15");
    var image =
        Base64.getDecoder()
            .decode(results.at("/PackageResults/0/ShippingLabel/GraphicImage").asText());
    assertThat(ImageIO.read(new ByteArrayInputStream(image)).getWidth()).isEqualTo(800);
  }

  @Test
  void theSameRequestTwiceBuysTwoLabelsAndRecoveryFindsBoth() throws IOException {
    var first = number(ship(api, "S-2"));
    var second = number(ship(api, "S-2"));
    assertThat(second).isNotEqualTo(first);
    var found = recover("S-2");
    assertThat(found.at("/TrackingCandidate")).hasSize(2);
  }

  private JsonNode recover(String reference) throws IOException {
    var body =
        """
        {"LabelRecoveryRequest": {"ReferenceValues": {
          "ReferenceNumber": {"Value": "%s"}, "ShipperNumber": "A1B2C3"}}}
        """;
    var response = api.json("/api/labels/v2409/recovery", body.formatted(reference));
    return Calls.body(response).path("LabelRecoveryResponse");
  }

  @Test
  void aVoidedLabelIsFoundNoMore() throws IOException {
    var number = number(ship(api, "S-3"));
    assertThat(recover("S-3").at("/LabelResults/0/TrackingNumber").asText()).isEqualTo(number);
    var path = "/api/shipments/v2409/void/cancel/" + number;
    assertThat(api.delete(path).statusCode()).isEqualTo(200);
    var again = api.delete(path);
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(Calls.body(again).at("/response/errors/0/code").asText()).isEqualTo("190117");
    assertThat(recover("S-3").isMissingNode()).isTrue();
  }

  @Test
  void anAddressThatCannotBeServedIsNamed() throws IOException {
    var refused = api.json("/api/shipments/v2409/ship", SHIPMENT.formatted("", "S-4"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Calls.body(refused).at("/response/errors/0/message").asText())
        .isEqualTo("Missing or invalid ship to postal code");
  }

  @Test
  void aLabelWhoseAnswerWasLostIsFoundByItsReference() throws IOException {
    var fault = "{\"fault\": \"lost-after-applying\", \"route\": \"/ship\"}";
    assertThat(api.json("/_sim/faults", fault).statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> ship(api, "S-7")).isInstanceOf(IOException.class);
    assertThat(recover("S-7").at("/LabelResults")).hasSize(1);
  }

  @Test
  void tooManyRequestsAreTurnedAway() throws IOException {
    var fault = "{\"fault\": \"rate-limited\", \"route\": \"/ship\"}";
    assertThat(api.json("/_sim/faults", fault).statusCode()).isEqualTo(200);
    var refused = api.json("/api/shipments/v2409/ship", SHIPMENT);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Calls.body(refused).at("/response/errors/0/code").asText()).isEqualTo("10429");
  }

  @Test
  void nobodyShipsWithoutAToken() throws IOException {
    var refused =
        Calls.to(ups.url(), "Authorization", "Bearer stale")
            .json("/api/shipments/v2409/ship", SHIPMENT);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(Calls.body(refused).at("/response/errors/0/code").asText()).isEqualTo("250002");
  }

  @Test
  void shoppingForRatesListsWhatServesTheLane() throws IOException {
    var rates =
        api.json(
            "/api/rating/v2409/Shop",
            SHIPMENT.formatted("75001", "").replace("ShipmentRequest", "RateRequest"));
    var services = Calls.body(rates).at("/RateResponse/RatedShipment");
    assertThat(services).hasSize(3);
    assertThat(services.at("/0/TotalCharges/MonetaryValue").asText()).isEqualTo("7.15");
  }

  @Test
  void aFreshParcelHasALabelAndNoMore() throws IOException {
    var number = number(ship(api, "S-5"));
    var tracked =
        Calls.body(api.get("/api/track/v1/details/" + number))
            .at("/trackResponse/shipment/0/package/0");
    assertThat(tracked.path("activity")).hasSize(1);
    assertThat(tracked.at("/currentStatus/type").asText()).isEqualTo("M");
    assertThat(Calls.to(ups.url()).get("/track/" + number).body()).contains("Label created");
    assertThat(api.get("/api/track/v1/details/1Z999").statusCode()).isEqualTo(404);
  }

  @Test
  void aParcelArrivesAndCannotBeVoidedAnyMore() throws IOException {
    try (var fast = UpsSimulator.start(0, null, Duration.ZERO)) {
      var calls = signedIn(fast);
      var number = number(ship(calls, "S-6"));
      var tracked = Calls.body(calls.get("/api/track/v1/details/" + number));
      assertThat(tracked.findValuesAsText("type")).startsWith("D");
      assertThat(tracked.at("/trackResponse/shipment/0/package/0/activity")).hasSize(5);
      assertThat(calls.delete("/api/shipments/v2409/void/cancel/" + number).statusCode())
          .isEqualTo(400);
    }
  }
}
