package storehouse.simulators.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import storehouse.simulators.http.Json;

/// A dispute as Stripe's API writes it.
final class DisputeWire {
  private static final List<String> EVIDENCE =
      List.of(
          "access_activity_log",
          "billing_address",
          "cancellation_policy",
          "cancellation_policy_disclosure",
          "cancellation_rebuttal",
          "customer_communication",
          "customer_email_address",
          "customer_name",
          "customer_purchase_ip",
          "customer_signature",
          "duplicate_charge_documentation",
          "duplicate_charge_explanation",
          "duplicate_charge_id",
          "product_description",
          "receipt",
          "refund_policy",
          "refund_policy_disclosure",
          "refund_refusal_explanation",
          "service_date",
          "service_documentation",
          "shipping_address",
          "shipping_carrier",
          "shipping_date",
          "shipping_documentation",
          "shipping_tracking_number",
          "uncategorized_file",
          "uncategorized_text");

  private DisputeWire() {}

  static ObjectNode dispute(Dispute dispute) {
    var json =
        Json.object()
            .put("id", dispute.id())
            .put("object", "dispute")
            .put("amount", dispute.amount())
            .put("charge", dispute.charge())
            .put("created", dispute.created())
            .put("currency", dispute.currency())
            .put("is_charge_refundable", !dispute.hasTheMoney())
            .put("livemode", false)
            .put("payment_intent", dispute.paymentIntent())
            .put("reason", dispute.reason())
            .put("status", Wire.lower(dispute.status()));
    json.putArray("balance_transactions");
    json.putObject("metadata");
    var evidence = json.putObject("evidence");
    EVIDENCE.forEach(name -> evidence.put(name, dispute.evidence().get(name)));
    json.putObject("evidence_details")
        .put("due_by", dispute.dueBy())
        .put("has_evidence", !dispute.evidence().isEmpty())
        .put("past_due", false)
        .put("submission_count", dispute.submissions());
    return json;
  }
}
