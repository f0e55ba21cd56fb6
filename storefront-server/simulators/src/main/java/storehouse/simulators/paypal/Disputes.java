package storehouse.simulators.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Json;
import storehouse.simulators.journal.Table;

/// Cases about captures, told to the shop at each step. A lost one takes the money back.
final class Disputes {
  private final Table<Dispute> rows;
  private final Payments payments;
  private final Events events;
  private final Links links;

  Disputes(Table<Dispute> rows, Payments payments, Events events) {
    this.rows = rows;
    this.payments = payments;
    this.events = events;
    this.links = events.orders().links();
  }

  static Predicate<String> openAbout(Table<Dispute> rows) {
    return capture ->
        rows.all().stream()
            .anyMatch(dispute -> dispute.holdsMoney() && dispute.capture().equals(capture));
  }

  Dispute open(String captureId, Dispute.Complaint complaint) {
    var capture = payments.orders().capture(captureId).payment();
    var amount = complaint.amount();
    long disputed = amount == null ? capture.amount() : Math.min(amount, capture.amount());
    var dispute = Dispute.open(captureId, disputed, complaint, payments.orders().now());
    rows.put(dispute.id(), dispute);
    events.publish(EventType.DISPUTE_CREATED, json(dispute));
    return dispute;
  }

  /// @throws PayPalError 404
  Dispute get(String id) {
    var dispute = rows.find(id).orElseThrow(() -> PayPalError.notFound("dispute_id", id));
    var untold =
        dispute.inquiry()
            ? Dispute.Outcome.CANCELED_BY_BUYER
            : Dispute.Outcome.RESOLVED_BUYER_FAVOUR;
    return dispute.isOverdue(payments.orders().now()) ? resolve(id, untold) : dispute;
  }

  /// An inquiry becomes a case that PayPal decides.
  ///
  /// @throws PayPalError 422 when it is none that is open
  Dispute escalate(String id) {
    return move(
        id,
        EventType.DISPUTE_UPDATED,
        before -> {
          if (!before.inquiry() || !before.isOpen()) {
            throw notNow();
          }
          return before.escalated(payments.orders().now());
        });
  }

  /// @param captureId null for all of them
  List<Dispute> about(@Nullable String captureId) {
    return rows.all().stream()
        .filter(dispute -> captureId == null || dispute.capture().equals(captureId))
        .map(dispute -> get(dispute.id()))
        .toList();
  }

  /// @throws PayPalError 422 when nobody waits for the shop's word
  Dispute answer(String id, Iterable<JsonNode> evidence) {
    return move(
        id,
        EventType.DISPUTE_UPDATED,
        before -> {
          if (before.status() != Dispute.Status.WAITING_FOR_SELLER_RESPONSE) {
            throw notNow();
          }
          return before.answered(evidence, payments.orders().now());
        });
  }

  /// @throws PayPalError 422 when it is resolved already
  Dispute resolve(String id, Dispute.Outcome outcome) {
    return resolve(id, outcome, null);
  }

  /// @param amount what the payer gets back, in minor units; null for all that is disputed
  /// @throws PayPalError 422 when it is resolved already
  Dispute resolve(String id, Dispute.Outcome outcome, @Nullable Long amount) {
    var resolved =
        move(
            id,
            EventType.DISPUTE_RESOLVED,
            before -> {
              if (!before.isOpen()) {
                throw notNow();
              }
              boolean takesMoney =
                  outcome == Dispute.Outcome.RESOLVED_BUYER_FAVOUR && !before.inquiry();
              long most = amount == null ? before.amount() : Math.min(amount, before.amount());
              return before.resolved(outcome, takesMoney ? most : 0, payments.orders().now());
            });
    long left = payments.orders().capture(resolved.capture()).payment().refundable();
    if (resolved.refunded() > 0 && left > 0) {
      var _ = payments.reverse(resolved.capture(), resolved.refunded());
    }
    return resolved;
  }

  private static PayPalError notNow() {
    return PayPalError.refused(Issue.ACTION_NOT_ALLOWED_IN_CURRENT_DISPUTE_STATE);
  }

  private Dispute move(String id, EventType type, UnaryOperator<Dispute> change) {
    var after =
        rows.change(id, change).orElseThrow(() -> PayPalError.notFound("dispute_id", id)).after();
    events.publish(type, json(after));
    return after;
  }

  ObjectNode json(Dispute dispute) {
    var found = payments.orders().capture(dispute.capture());
    var order = found.order();
    var json =
        Json.object()
            .put("dispute_id", dispute.id())
            .put("create_time", PaymentWire.time(dispute.created()))
            .put("update_time", PaymentWire.time(dispute.updated()))
            .put("reason", dispute.reason())
            .put("status", dispute.status().name())
            .put("dispute_life_cycle_stage", dispute.inquiry() ? "INQUIRY" : "CHARGEBACK")
            .put("dispute_channel", "INTERNAL")
            .put("seller_response_due_date", PaymentWire.time(dispute.due()));
    json.putArray("disputed_transactions").add(transaction(order, found.payment()));
    json.set("dispute_amount", order.money(dispute.amount()).json());
    var outcome = dispute.outcome();
    if (outcome != null) {
      json.putObject("dispute_outcome")
          .put("outcome_code", outcome.name())
          .set("amount_refunded", order.money(dispute.refunded()).json());
    }
    if (!dispute.evidences().isEmpty()) {
      json.putArray("evidences").addAll(dispute.evidences());
    }
    json.set("links", links.dispute(dispute));
    return json;
  }

  private static ObjectNode transaction(Order order, Capture capture) {
    var json =
        Json.object()
            .put("seller_transaction_id", capture.id())
            .put("create_time", PaymentWire.time(capture.created()))
            .put("transaction_status", capture.isReversed() ? "REVERSED" : capture.status());
    json.set("gross_amount", order.money(capture.amount()).json());
    if (order.terms().customId() != null) {
      json.put("custom", order.terms().customId());
    }
    var invoice = capture.invoiceId() == null ? order.terms().invoiceId() : capture.invoiceId();
    if (invoice != null) {
      json.put("invoice_number", invoice);
    }
    json.putObject("seller").put("merchant_id", PaymentWire.MERCHANT);
    return json;
  }
}
