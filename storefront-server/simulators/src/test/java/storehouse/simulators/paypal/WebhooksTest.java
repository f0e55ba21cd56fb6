package storehouse.simulators.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.simulators.Calls;
import storehouse.simulators.http.Json;

class WebhooksTest {

  private static PayPalSimulator paypal(VerifyingShop shop) throws IOException {
    var target = new PayPalSimulator.WebhookTarget(shop.url(), App.DEMO);
    return PayPalSimulator.start(0, null, target);
  }

  @Test
  void theShopIsToldOfEachMoveWithWhatItBelongsTo() throws Exception {
    try (var shop = VerifyingShop.thatFails(0);
        var paypal = paypal(shop)) {
      var calls = PayPalShop.of(paypal);
      var order = calls.approved("AUTHORIZE", "tok_ok");
      var approved = shop.next("CHECKOUT.ORDER.APPROVED").event();
      assertThat(approved.path("id").asText()).matches("WH-[0-9A-Z]{17}-[0-9A-Z]{17}");
      assertThat(approved.path("resource_type").asText()).isEqualTo("checkout-order");
      assertThat(approved.at("/resource/id").asText()).isEqualTo(order);
      assertThat(approved.at("/resource/purchase_units/0/custom_id").asText())
          .isEqualTo("payment-7");

      var paid = calls.post("/v2/checkout/orders/" + order + "/authorize", "");
      assertThat(paid.statusCode()).isEqualTo(201);
      var authorization = shop.next("PAYMENT.AUTHORIZATION.CREATED").event().path("resource");
      assertThat(authorization.path("custom_id").asText()).isEqualTo("payment-7");
      assertThat(authorization.at("/supplementary_data/related_ids/order_id").asText())
          .isEqualTo(order);

      var id = authorization.path("id").asText();
      var captured = Calls.body(calls.capture(id, PayPalShop.amount("10.00"))).path("id").asText();
      var capture = shop.next("PAYMENT.CAPTURE.COMPLETED").event();
      assertThat(capture.path("summary").asText()).isEqualTo("Payment completed for 10.00 EUR");
      var related = capture.at("/resource/supplementary_data/related_ids");
      assertThat(related.path("authorization_id").asText()).isEqualTo(id);
      assertThat(related.path("order_id").asText()).isEqualTo(order);

      assertThat(calls.refund(captured, "{}").statusCode()).isEqualTo(201);
      var refund = shop.next("PAYMENT.CAPTURE.REFUNDED").event().path("resource");
      assertThat(refund.at("/supplementary_data/related_ids/capture_id").asText())
          .isEqualTo(captured);
      assertThat(refund.at("/amount/value").asText()).isEqualTo("10.00");

      assertThat(calls.post("/v2/payments/authorizations/" + id + "/void", "").statusCode())
          .isEqualTo(200);
      assertThat(shop.next("PAYMENT.AUTHORIZATION.VOIDED").event().at("/resource/id").asText())
          .isEqualTo(id);
    }
  }

  @Test
  void aDeclinedCaptureIsTold() throws Exception {
    try (var shop = VerifyingShop.thatFails(0);
        var paypal = paypal(shop)) {
      var calls = PayPalShop.of(paypal);
      var order = calls.created("AUTHORIZE", PayPalShop.card("tok_capture_fails"));
      var id = order.at("/purchase_units/0/payments/authorizations/0/id").asText();
      assertThat(calls.capture(id, "{}").statusCode()).isEqualTo(201);
      assertThat(shop.next("PAYMENT.CAPTURE.DECLINED").event().at("/resource/status").asText())
          .isEqualTo("DECLINED");
    }
  }

  @Test
  void aRefundThatTheBankSendsBackIsToldOnceAndMayBeMadeAgain() throws Exception {
    try (var shop = VerifyingShop.thatFails(0);
        var paypal = paypal(shop)) {
      var calls = PayPalShop.of(paypal);
      var capture = calls.captured();
      var refund = Calls.body(calls.refund(capture, "{}")).path("id").asText();
      var failure = "/_sim/refunds/" + refund + "/failure";
      assertThat(calls.shopper().json(failure, "{}").statusCode()).isEqualTo(200);
      assertThat(calls.shopper().json(failure, "{}").statusCode()).isEqualTo(200);
      var told = shop.next("PAYMENT.REFUND.FAILED").event().path("resource");
      assertThat(told.path("id").asText()).isEqualTo(refund);
      assertThat(told.path("status").asText()).isEqualTo("FAILED");
      assertThat(calls.get("/v2/payments/captures/" + capture).path("status").asText())
          .isEqualTo("COMPLETED");
      assertThat(calls.refund(capture, "{}").statusCode()).isEqualTo(201);
      var row = Calls.body(calls.shopper().get("/_sim/books")).path("orders").get(0);
      assertThat(row.path("refunded").asLong()).isEqualTo(3490);
    }
  }

  @Test
  void aWebhookMayBeReadAndSentOnceMore() throws Exception {
    try (var shop = VerifyingShop.thatFails(0);
        var paypal = paypal(shop)) {
      var calls = PayPalShop.of(paypal);
      calls.approved("AUTHORIZE", "tok_ok");
      var event = shop.next("CHECKOUT.ORDER.APPROVED").event();
      var self = URI.create(PayPalShop.rel(event, "self")).getPath();
      assertThat(calls.get(self)).isEqualTo(event);
      var resend = URI.create(PayPalShop.rel(event, "resend")).getPath();
      assertThat(calls.post(resend, "{}").statusCode()).isEqualTo(202);
      assertThat(shop.next("CHECKOUT.ORDER.APPROVED").event()).isEqualTo(event);
    }
  }

  @Test
  void theSignatureIsThatOfTheServedCertificate() throws Exception {
    try (var shop = VerifyingShop.thatFails(1);
        var paypal = paypal(shop)) {
      var calls = PayPalShop.of(paypal);
      calls.approved("AUTHORIZE", "tok_ok");
      var delivery = shop.next("CHECKOUT.ORDER.APPROVED");
      assertThat(delivery.header("AUTH-ALGO")).isEqualTo("SHA256withRSA");
      var certificate = certificate(paypal, delivery.header("CERT-URL"));
      certificate.checkValidity();

      var crc = new CRC32();
      crc.update(delivery.body().getBytes(UTF_8));
      var message =
          delivery.header("TRANSMISSION-ID")
              + "|"
              + delivery.header("TRANSMISSION-TIME")
              + "|"
              + App.DEMO.webhookId()
              + "|"
              + crc.getValue();
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(certificate);
      signature.update(message.getBytes(UTF_8));
      assertThat(signature.verify(Base64.getDecoder().decode(delivery.header("TRANSMISSION-SIG"))))
          .isTrue();
    }
  }

  private static X509Certificate certificate(PayPalSimulator paypal, String url) throws Exception {
    assertThat(url).startsWith(paypal.url() + "/v1/notifications/certs/CERT-");
    var pem = Calls.to(paypal.url()).get(URI.create(url).getPath()).body();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(UTF_8)));
  }

  @Test
  void payPalItselfTellsAGoodSignatureFromAForgedOne() throws Exception {
    try (var shop = VerifyingShop.thatFails(0);
        var paypal = paypal(shop)) {
      var calls = PayPalShop.of(paypal);
      calls.approved("AUTHORIZE", "tok_ok");
      var delivery = shop.next("CHECKOUT.ORDER.APPROVED");
      var question =
          Json.object()
              .put("transmission_id", delivery.header("TRANSMISSION-ID"))
              .put("transmission_time", delivery.header("TRANSMISSION-TIME"))
              .put("transmission_sig", delivery.header("TRANSMISSION-SIG"))
              .put("cert_url", delivery.header("CERT-URL"))
              .put("auth_algo", delivery.header("AUTH-ALGO"))
              .put("webhook_id", App.DEMO.webhookId());
      question.set("webhook_event", delivery.event());
      assertThat(verdict(calls, question)).isEqualTo("SUCCESS");

      ((ObjectNode) question.at("/webhook_event/resource")).put("status", "COMPLETED");
      assertThat(verdict(calls, question)).isEqualTo("FAILURE");
      question.set("webhook_event", delivery.event());
      assertThat(verdict(calls, question.put("webhook_id", "ANOTHER"))).isEqualTo("FAILURE");
    }
  }

  private static String verdict(PayPalShop calls, ObjectNode question) throws IOException {
    var answer = calls.post("/v1/notifications/verify-webhook-signature", Json.text(question));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Calls.body(answer).path("verification_status").asText();
  }

  @Test
  void aLaterStartSignsWithTheSameKeyAndKnowsEveryPayment(@TempDir Path folder) throws Exception {
    var journal = folder.resolve("paypal.journal");
    try (var shop = VerifyingShop.thatFails(0)) {
      var target = new PayPalSimulator.WebhookTarget(shop.url(), App.DEMO);
      String capture;
      String path;
      try (var first = PayPalSimulator.start(0, journal, target)) {
        capture = PayPalShop.of(first).captured();
        var url = shop.next("PAYMENT.CAPTURE.COMPLETED").header("CERT-URL");
        path = URI.create(url).getPath();
      }
      try (var second = PayPalSimulator.start(0, journal, target)) {
        var calls = PayPalShop.of(second);
        var part = PayPalShop.amount("4.90");
        var refund = Calls.body(calls.refund(capture, part)).path("id").asText();
        var told = shop.next("PAYMENT.CAPTURE.REFUNDED");
        assertThat(told.event().at("/resource/id").asText()).isEqualTo(refund);
        assertThat(URI.create(told.header("CERT-URL")).getPath()).isEqualTo(path);
        var row = Calls.body(calls.shopper().get("/_sim/books")).path("orders").get(0);
        assertThat(row.path("captured").asLong()).isEqualTo(3490);
        assertThat(row.path("refunded").asLong()).isEqualTo(490);
        assertThat(row.path("customId").asText()).isEqualTo("payment-7");
      }
    }
  }
}
