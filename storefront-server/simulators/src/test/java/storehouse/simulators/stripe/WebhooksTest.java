package storehouse.simulators.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Charge;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.simulators.Calls;

class WebhooksTest {

  private static StripeSimulator stripe(WebhookShop shop) throws IOException {
    var target = new StripeSimulator.WebhookTarget(shop.url(), WebhookShop.SECRET);
    return StripeSimulator.start(0, null, target);
  }

  private static Calls calls(StripeSimulator stripe) {
    return Calls.to(stripe.url(), "Authorization", "Bearer sk_test_1");
  }

  private static String authorised(Calls calls, String method) throws IOException {
    var response =
        calls.form(
            "/v1/payment_intents",
            "amount=1000&currency=eur&capture_method=manual&confirm=true&metadata[order]=7"
                + "&payment_method="
                + method);
    return Calls.body(response).path("id").asText();
  }

  @Test
  void theShopIsToldOfEachMoveWithASignatureThatTheSdkAccepts() throws Exception {
    try (var shop = WebhookShop.thatFails(0);
        var stripe = stripe(shop)) {
      var calls = calls(stripe);
      var id = authorised(calls, "tok_ok");

      var authorised = shop.next();
      assertThat(authorised.getType()).isEqualTo("payment_intent.amount_capturable_updated");
      var intent = (PaymentIntent) authorised.getDataObjectDeserializer().getObject().orElseThrow();
      assertThat(intent.getId()).isEqualTo(id);
      assertThat(intent.getMetadata()).containsEntry("order", "7");

      var steps =
          List.of(
              calls.form("/v1/payment_intents/" + id + "/capture", ""),
              calls.form("/v1/refunds", "payment_intent=" + id));
      assertThat(steps).allSatisfy(step -> assertThat(step.statusCode()).isEqualTo(200));
      var types = List.of(shop.next(), shop.next());
      assertThat(types)
          .extracting(Event::getType)
          .containsExactlyInAnyOrder("payment_intent.succeeded", "charge.refunded");
      var refunded = types.stream().filter(e -> e.getType().equals("charge.refunded")).findFirst();
      var charge =
          (Charge) refunded.orElseThrow().getDataObjectDeserializer().getObject().orElseThrow();
      assertThat(charge.getAmountRefunded()).isEqualTo(1000);
      assertThat(charge.getPaymentIntent()).isEqualTo(id);
    }
  }

  @Test
  void aRefundThatTheBankSendsBackIsToldWithItsOwnMetadataAndGivesTheMoneyBackOnce()
      throws Exception {
    try (var shop = WebhookShop.thatFails(0);
        var stripe = stripe(shop)) {
      var calls = calls(stripe);
      var id = authorised(calls, "tok_ok");
      calls.form("/v1/payment_intents/" + id + "/capture", "");
      var given =
          calls.form("/v1/refunds", "payment_intent=" + id + "&amount=400&metadata[order_id]=7");
      var refund = Calls.body(given).path("id").asText();
      List.of(shop.next(), shop.next(), shop.next());

      calls.form("/_sim/refunds/" + refund + "/failure", "");
      calls.form("/_sim/refunds/" + refund + "/failure", "");

      var told = List.of(shop.next(), shop.next());
      assertThat(told)
          .extracting(Event::getType)
          .containsExactlyInAnyOrder("refund.updated", "refund.failed");
      var failed = (Refund) told.getFirst().getDataObjectDeserializer().getObject().orElseThrow();
      assertThat(failed.getStatus()).isEqualTo("failed");
      assertThat(failed.getMetadata()).containsEntry("order_id", "7");
      var whole = calls.form("/v1/refunds", "payment_intent=" + id);
      assertThat(Calls.body(whole).path("amount").asLong()).isEqualTo(1000);
    }
  }

  @Test
  void aDeclineIsToldAsAFailedPayment() throws Exception {
    try (var shop = WebhookShop.thatFails(0);
        var stripe = stripe(shop)) {
      assertThat(authorised(calls(stripe), "tok_declined")).isEmpty();
      assertThat(shop.next().getType()).isEqualTo("payment_intent.payment_failed");
    }
  }

  @Test
  void aFailingShopIsToldAgainAndBlocksNobody() throws Exception {
    try (var shop = WebhookShop.thatFails(1);
        var stripe = stripe(shop)) {
      var id = authorised(calls(stripe), "tok_ok");
      assertThat(id).startsWith("pi_");
      assertThat(shop.next().getType()).isEqualTo("payment_intent.amount_capturable_updated");
    }
  }
}
