package storehouse.simulators.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;
import storehouse.simulators.Description;

class SettlementReportTest {
  private final MovableClock clock = new MovableClock();

  @Test
  void theReportAndTheSearchTellTheSame() throws Exception {
    var target = new PayPalSimulator.WebhookTarget(PayPalShop.NOWHERE, App.DEMO);
    try (var paypal = PayPalSimulator.start(0, null, target, clock)) {
      var shop = PayPalShop.of(paypal);
      var capture = shop.captured();
      assertThat(shop.refund(capture, PayPalShop.amount("4.90")).statusCode()).isEqualTo(201);
      Calls.to(paypal.url()).json("/_sim/settlements", "{}");

      var rows = rows(paypal);
      assertThat(rows)
          .extracting(row -> row.substring(1, 3))
          .containsExactly(
              "RH", "FH", "SH", "CH", "SB", "SB", "SB", "SB", "SF", "SC", "RF", "RC", "FF");
      assertThat(rows.get(4))
          .startsWith("\"SB\",\"" + capture + "\",\"K7-4821\",\"\",\"\",\"T0006\",")
          .contains("\"CR\",3490,\"EUR\",\"DR\",121,\"EUR\",\"payment-7\"");
      assertThat(rows.get(5)).contains("\"TXN\",\"T1107\"", "\"DR\",490,\"EUR\"");
      assertThat(rows.get(9)).isEqualTo("\"SC\",4");
      // 3490 - 490 - 121, of which 5 % of what was earned less its fee stay back
      assertThat(rows.get(6)).contains("\"T2103\"", "\"DR\",168,");
      assertThat(rows.get(7)).contains("\"T0401\"", "\"DR\",2711,");

      var found =
          shop.get(
              "/v1/reporting/transactions?start_date=2026-03-01T00:00:00Z"
                  + "&end_date=2026-03-31T00:00:00Z&fields=all");
      assertThat(found.path("total_items").asInt()).isEqualTo(4);
      assertThat(
              Description.of("paypal/reporting_transactions_v1.json.gz")
                  .faults("search_response", found))
          .isEmpty();
      var tooLong =
          shop.api()
              .get(
                  "/v1/reporting/transactions?start_date=2026-03-01T00:00:00Z"
                      + "&end_date=2026-04-02T00:00:00Z");
      assertThat(tooLong.statusCode()).isEqualTo(400);
    }
  }

  private static List<String> rows(PayPalSimulator paypal) throws Exception {
    var user = App.DEMO.clientId() + ":" + App.DEMO.clientSecret();
    var basic = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8));
    var calls = Calls.to(paypal.url(), "Authorization", basic);
    var name = calls.get("/ppreports/outgoing").body();
    assertThat(name).matches("STL-\\d{8}\\.01\\.009\\.CSV");
    return List.of(calls.get("/ppreports/outgoing/" + name).body().split("\n"));
  }
}
