package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.net.URI;
import storehouse.simulators.http.Json;

/// What the shop or the payer can do next, as addresses at this gateway.
///
/// @param gateway without a trailing slash
record Links(URI gateway) {

  static ArrayNode none() {
    return Json.array();
  }

  void add(ArrayNode to, String rel, String method, String path) {
    to.addObject().put("href", gateway + path).put("rel", rel).put("method", method);
  }

  String orderPath(String id) {
    return "/v2/checkout/orders/" + id;
  }

  String approvalPath(String orderId) {
    return "/checkoutnow?token=" + orderId;
  }

  String challengePath(String orderId) {
    return "/challenge/" + orderId;
  }

  ArrayNode order(Order order) {
    var links = none();
    var self = orderPath(order.id());
    add(links, "self", "GET", self);
    switch (order.stage()) {
      case Stage.Created _ -> {
        add(links, "approve", "GET", approvalPath(order.id()));
        add(links, payment(order), "POST", self + "/" + payment(order));
      }
      case Stage.AwaitsApproval _ -> add(links, "payer-action", "GET", approvalPath(order.id()));
      case Stage.AwaitsChallenge _ -> add(links, "payer-action", "GET", challengePath(order.id()));
      case Stage.Approved _ -> add(links, payment(order), "POST", self + "/" + payment(order));
      case Stage.Completed _ -> {}
    }
    return links;
  }

  private static String payment(Order order) {
    return switch (order.terms().intent()) {
      case AUTHORIZE -> "authorize";
      case CAPTURE -> "capture";
    };
  }

  ArrayNode authorization(Order order, Authorization authorization) {
    var links = none();
    var self = "/v2/payments/authorizations/" + authorization.id();
    add(links, "self", "GET", self);
    if (authorization.isGranted() && order.remaining(authorization) > 0) {
      add(links, "capture", "POST", self + "/capture");
      add(links, "void", "POST", self + "/void");
      add(links, "reauthorize", "POST", self + "/reauthorize");
    }
    add(links, "up", "GET", orderPath(order.id()));
    return links;
  }

  ArrayNode capture(Order order, Capture capture) {
    var links = none();
    var self = "/v2/payments/captures/" + capture.id();
    add(links, "self", "GET", self);
    if (capture.refundable() > 0) {
      add(links, "refund", "POST", self + "/refund");
    }
    var authorization = capture.authorization();
    add(
        links,
        "up",
        "GET",
        authorization == null
            ? orderPath(order.id())
            : "/v2/payments/authorizations/" + authorization);
    return links;
  }

  ArrayNode refund(Capture capture, Refund refund) {
    var links = none();
    add(links, "self", "GET", "/v2/payments/refunds/" + refund.id());
    add(links, "up", "GET", "/v2/payments/captures/" + capture.id());
    return links;
  }

  String disputePath(String id) {
    return "/v1/customer/disputes/" + id;
  }

  ArrayNode dispute(Dispute dispute) {
    var links = none();
    var self = disputePath(dispute.id());
    add(links, "self", "GET", self);
    switch (dispute.status()) {
      case WAITING_FOR_SELLER_RESPONSE -> {
        add(links, "provide_evidence", "POST", self + "/provide-evidence");
        add(links, "accept_claim", "POST", self + "/accept-claim");
      }
      case UNDER_REVIEW -> add(links, "adjudicate", "POST", self + "/adjudicate");
      case RESOLVED -> {}
    }
    return links;
  }

  /// The path under which an answer can be read again.
  static String self(JsonNode answer) {
    for (var link : answer.path("links")) {
      if (link.path("rel").asText().equals("self")) {
        return URI.create(link.path("href").asText()).getPath();
      }
    }
    throw new IllegalArgumentException("An answer that cannot be read again: " + answer);
  }
}
