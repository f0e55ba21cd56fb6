package storehouse.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.model.BalanceTransaction;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.service.V1Services;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

/// The official SDK reads the balance, its movements and the payouts.
class PayoutsTest {

  private static void pay(V1Services api, String currency) throws Exception {
    var intent =
        api.paymentIntents()
            .create(
                PaymentIntentCreateParams.builder()
                    .setAmount(5000L)
                    .setCurrency(currency)
                    .setCaptureMethod(PaymentIntentCreateParams.CaptureMethod.MANUAL)
                    .setPaymentMethod("tok_ok")
                    .setConfirm(true)
                    .build());
    var part = PaymentIntentCaptureParams.builder().setAmountToCapture(3000L).build();
    api.paymentIntents().capture(intent.getId(), part);
    api.refunds()
        .create(
            RefundCreateParams.builder().setPaymentIntent(intent.getId()).setAmount(500L).build());
  }

  @Test
  void aPayoutIsTheSumOfItsTransactionsAndOfItsReport() throws Exception {
    var target = new StripeSimulator.WebhookTarget(URI.create("http://127.0.0.1:9"), "whsec_test");
    try (var stripe = StripeSimulator.start(0, null, target)) {
      var api =
          StripeClient.builder()
              .setApiKey("sk_test_1")
              .setApiBase(stripe.url().toString())
              .build()
              .v1();
      pay(api, "eur");
      pay(api, "usd");
      assertThat(api.balance().retrieve().getPending().getFirst().getAmount()).isPositive();
      Calls.to(stripe.url()).json("/_sim/settlements", "{}");

      var payout = api.payouts().list().getData().getFirst();
      assertThat(payout.getReconciliationStatus()).isEqualTo("completed");
      assertThat(api.payouts().retrieve(payout.getId()).getAmount()).isEqualTo(payout.getAmount());
      var paid =
          api.balanceTransactions()
              .list(BalanceTransactionListParams.builder().setPayout(payout.getId()).build())
              .getData();
      assertThat(paid)
          .extracting(BalanceTransaction::getReportingCategory)
          .containsExactlyInAnyOrder(
              "charge",
              "partial_capture_reversal",
              "refund",
              "charge",
              "partial_capture_reversal",
              "refund",
              "risk_reserved_funds",
              "payout");
      assertThat(paid.stream().mapToLong(BalanceTransaction::getNet).sum()).isZero();
      assertThat(paid).anyMatch(each -> each.getExchangeRate() != null);

      assertThat(reported(stripe, payout.getId())).isEqualTo(payout.getAmount());
      assertThat(api.balance().retrieve().getAvailable().getFirst().getAmount()).isZero();
    }
  }

  /// The sum of the report's net column in minor units.
  private static long reported(StripeSimulator stripe, String payout) throws IOException {
    var calls = Calls.to(stripe.url(), "Authorization", "Bearer sk_test_1");
    var wish = "report_type=payout_reconciliation.itemized.5&parameters[payout]=" + payout;
    var run = Calls.body(calls.form("/v1/reporting/report_runs", wish));
    var url = URI.create(run.at("/result/url").asText());
    var lines = List.of(calls.get(url.getPath()).body().split("\n"));
    assertThat(lines.getFirst()).isEqualTo(String.join(",", PayoutReport.COLUMNS));
    return lines.stream()
        .skip(1)
        .map(line -> new BigDecimal(line.split(",", -1)[10]))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .movePointRight(2)
        .longValueExact();
  }
}
