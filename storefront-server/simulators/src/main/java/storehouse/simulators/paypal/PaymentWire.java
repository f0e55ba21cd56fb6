package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Json;

/// Authorisations, captures and refunds as PayPal's API writes them.
record PaymentWire(Links links) {
  static final String MERCHANT = "STREHSE2DEM22";
  private static final long FEE_BASIS_POINTS = 249;
  private static final long FEE_FIXED = 35;
  private static final long BASIS_POINTS = 10_000;

  static String time(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond).toString();
  }

  static ObjectNode payee() {
    return Json.object().put("email_address", "shop@example.test").put("merchant_id", MERCHANT);
  }

  /// As it is shown inside its order.
  ObjectNode authorizationInOrder(Order order, Authorization authorization) {
    var json =
        Json.object()
            .put("id", authorization.id())
            .put("status", order.status(authorization))
            .put("create_time", time(authorization.created()))
            .put("update_time", time(Math.max(authorization.created(), order.updated())))
            .put("expiration_time", time(authorization.expires()));
    json.set("amount", order.money(authorization.amount()).json());
    putIds(json, order.terms().customId(), order.terms().invoiceId());
    json.set("seller_protection", protection(order));
    putProcessorResponse(json, order);
    json.set("links", links.authorization(order, authorization));
    return json;
  }

  /// As it is shown by itself.
  ObjectNode authorization(Order order, Authorization authorization) {
    var json = authorizationInOrder(order, authorization);
    related(json).put("order_id", order.id());
    json.set("payee", payee());
    return json;
  }

  ObjectNode captureInOrder(Order order, Capture capture) {
    var terms = order.terms();
    var invoice = capture.invoiceId() == null ? terms.invoiceId() : capture.invoiceId();
    var json =
        Json.object()
            .put("id", capture.id())
            .put("status", capture.status())
            .put("final_capture", capture.last())
            .put("disbursement_mode", "INSTANT")
            .put("create_time", time(capture.created()))
            .put("update_time", time(Math.max(capture.created(), lastChange(capture))));
    json.set("amount", order.money(capture.amount()).json());
    putIds(json, terms.customId(), invoice);
    json.set("seller_protection", protection(order));
    if (!capture.declined()) {
      json.set("seller_receivable_breakdown", receivable(order, capture.amount()));
    }
    putProcessorResponse(json, order);
    json.set("links", links.capture(order, capture));
    return json;
  }

  ObjectNode capture(Order order, Capture capture) {
    var json = captureInOrder(order, capture);
    var related = related(json).put("order_id", order.id());
    if (capture.authorization() != null) {
      related.put("authorization_id", capture.authorization());
    }
    json.set("payee", payee());
    return json;
  }

  ObjectNode refund(Order order, Capture capture, Refund refund) {
    var shop = refund.shop();
    var terms = order.terms();
    var json =
        Json.object()
            .put("id", refund.id())
            .put("status", refund.status())
            .put("create_time", time(refund.created()))
            .put("update_time", time(Math.max(refund.created(), order.updated())));
    json.set("amount", order.money(refund.amount()).json());
    putIds(
        json,
        shop.customId() == null ? terms.customId() : shop.customId(),
        shop.invoiceId() == null ? terms.invoiceId() : shop.invoiceId());
    if (refund.note() != null) {
      json.put("note_to_payer", refund.note());
    }
    json.set("seller_payable_breakdown", payable(order, capture, refund));
    json.set("links", links.refund(capture, refund));
    return json;
  }

  /// A refund as webhooks carry it: with what it belongs to.
  ObjectNode refundInEvent(Order order, Capture capture, Refund refund) {
    var json = refund(order, capture, refund);
    var related = related(json).put("order_id", order.id()).put("capture_id", capture.id());
    if (capture.authorization() != null) {
      related.put("authorization_id", capture.authorization());
    }
    return json;
  }

  private static ObjectNode related(ObjectNode json) {
    return json.putObject("supplementary_data").putObject("related_ids");
  }

  private static void putIds(
      ObjectNode json, @Nullable String customId, @Nullable String invoiceId) {
    if (customId != null) {
      json.put("custom_id", customId);
    }
    if (invoiceId != null) {
      json.put("invoice_id", invoiceId);
    }
  }

  private static long lastChange(Capture capture) {
    return capture.refunds().stream().mapToLong(Refund::created).max().orElse(0);
  }

  private static ObjectNode protection(Order order) {
    var funding = order.stage().fundingOrNull();
    var json = Json.object();
    if (funding == null || !funding.isWallet()) {
      return json.put("status", "NOT_ELIGIBLE");
    }
    json.put("status", "ELIGIBLE")
        .putArray("dispute_categories")
        .add("ITEM_NOT_RECEIVED")
        .add("UNAUTHORIZED_TRANSACTION");
    return json;
  }

  /// Banks answer for cards; for a wallet PayPal itself does.
  private static void putProcessorResponse(ObjectNode json, Order order) {
    var funding = order.stage().fundingOrNull();
    if (funding != null && !funding.isWallet()) {
      json.putObject("processor_response")
          .put("avs_code", "Y")
          .put("cvv_code", "M")
          .put("response_code", funding.responseCode(json.path("status").asText()));
    }
  }

  private static ObjectNode receivable(Order order, long amount) {
    long fee = Math.min(amount, amount * FEE_BASIS_POINTS / BASIS_POINTS + FEE_FIXED);
    var json = Json.object();
    json.set("gross_amount", order.money(amount).json());
    json.set("paypal_fee", order.money(fee).json());
    json.set("net_amount", order.money(amount - fee).json());
    return json;
  }

  /// PayPal keeps its fee when the shop gives money back.
  private static ObjectNode payable(Order order, Capture capture, Refund refund) {
    var json = Json.object();
    json.set("gross_amount", order.money(refund.amount()).json());
    json.set("paypal_fee", order.money(0).json());
    json.set("net_amount", order.money(refund.amount()).json());
    json.set("total_refunded_amount", order.money(capture.returned()).json());
    return json;
  }
}
