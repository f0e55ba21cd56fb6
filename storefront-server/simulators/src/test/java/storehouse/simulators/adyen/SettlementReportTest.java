package storehouse.simulators.adyen;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

class SettlementReportTest {

  private static BigDecimal net(String[] fields) {
    return number(fields[15]).subtract(number(fields[14]));
  }

  private static BigDecimal number(String text) {
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  @Test
  void aBatchAddsUpToNothingAndEveryFeeIsExplained() throws Exception {
    try (var told = AdyenShop.open();
        var adyen = AdyenSimulator.start(0, null, told.target());
        var shop = RawShop.over(adyen)) {
      var payment = shop.authorised(RawShop.manual("tok_ok"));
      shop.modify(payment, "captures", RawShop.amount(300));
      shop.modify(payment, "refunds", RawShop.amount(100));
      shop.sim("events", "{\"event\":\"CHARGEBACK\",\"pspReference\":\"" + payment + "\"}");
      var other = shop.authorised(RawShop.manual("tok_ok"));
      shop.modify(other, "captures", RawShop.amount(400));
      shop.sim("settlements", "{}");

      var key = Calls.to(adyen.url(), "X-API-Key", AdyenShop.ACCOUNT.apiKey());
      var path =
          "/reports/download/MerchantAccount/TestMerchant/settlement_detail_report_batch_1.csv";
      assertThat(Calls.to(adyen.url()).get(path).statusCode()).isEqualTo(401);
      var lines = List.of(key.get(path).body().split("\n"));
      assertThat(lines.getFirst()).isEqualTo(String.join(",", SettlementReport.COLUMNS));
      var rows = lines.stream().skip(1).map(line -> line.split(",", -1)).toList();
      assertThat(rows)
          .extracting(fields -> fields[7])
          .contains("Settled", "Refunded", "Chargeback", "Fee", "DepositCorrection");
      assertThat(
              rows.stream().map(SettlementReportTest::net).reduce(BigDecimal.ZERO, BigDecimal::add))
          .isEqualByComparingTo(BigDecimal.ZERO);
      for (var fields : rows) {
        if (!fields[9].isEmpty()) {
          var gross = number(fields[11]).subtract(number(fields[10]));
          var fees =
              Arrays.stream(fields, 16, 20)
                  .map(SettlementReportTest::number)
                  .reduce(BigDecimal.ZERO, BigDecimal::add);
          assertThat(gross.subtract(fees)).isEqualByComparingTo(net(fields));
        }
      }
    }
  }
}
