package storehouse.simulators.adyen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import storehouse.simulators.adyen.Modification.Effect;
import storehouse.simulators.adyen.Modification.Kind;
import storehouse.simulators.adyen.Modification.Outcome;
import storehouse.simulators.cards.RandomIds;
import storehouse.simulators.http.Json;
import storehouse.simulators.outgoing.WebhookSender;

/// Tells the shop what happened: one signed item in each standard webhook.
final class Notifications {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private final WebhookSender sender;
  private final Account account;
  private final NotificationSignature signature;
  private final InstantSource clock;

  Notifications(WebhookSender sender, Account account, InstantSource clock) {
    this.sender = sender;
    this.account = account;
    this.signature = new NotificationSignature(account.hmacKey());
    this.clock = clock;
  }

  WebhookSender sender() {
    return sender;
  }

  /// The outcome of the authorisation, once there is one.
  void authorised(Payment payment) {
    switch (payment.stage()) {
      case Stage.Authorised(var code, _) -> {
        var item = item(payment, "AUTHORISATION", payment.pspReference());
        item.putArray("operations").add("CANCEL").add("CAPTURE").add("REFUND");
        data(item)
            .put("authCode", code)
            .put("cardSummary", payment.card().last4())
            .put("paymentMethodVariant", payment.paymentMethod());
        send(item.put("reason", code + ":" + payment.card().last4() + ":12/2040"), true);
      }
      case Stage.Refused(var refusal) ->
          send(
              item(payment, "AUTHORISATION", payment.pspReference())
                  .put("reason", refusal.reason()),
              false);
      case Stage.Challenged _, Stage.Cancelled _, Stage.Expired _ -> {}
    }
  }

  /// What became of a modification; one that was undone is told as done before.
  void decided(Payment payment, Modification modification) {
    var item = modified(payment, modification, modification.kind().name());
    boolean success = modification.outcome() != Outcome.REFUSED;
    if (modification.kind() == Kind.CANCEL_OR_REFUND) {
      boolean refund = modification.effect() == Effect.GIVE_BACK;
      data(item).put("modification.action", refund ? "refund" : "cancel");
    }
    send(item.put("reason", success ? "" : modification.reason()), success);
  }

  /// A modification that was done and then rejected by the card scheme.
  void undone(Payment payment, Modification modification, String eventCode) {
    send(modified(payment, modification, eventCode).put("reason", modification.reason()), true);
  }

  void befell(Payment payment, Incident incident) {
    var item = item(payment, incident.event().name(), incident.pspReference());
    item.set("amount", payment.terms().amount().of(incident.amount()).json());
    if (incident.event() != Incident.Event.EXPIRE) {
      item.put("originalReference", payment.pspReference());
      data(item)
          .put("chargebackReasonCode", "10.4")
          .put("chargebackSchemeCode", payment.paymentMethod())
          .put("defendable", "true")
          .put("defensePeriodEndsAt", date(18))
          .put(
              "disputeStatus",
              payment.isInquiry(incident.pspReference())
                  ? incident.event().inquiryStatus()
                  : incident.event().disputeStatus());
    }
    send(item.put("reason", incident.reason()), true);
  }

  /// A technical cancel of a reference that no payment has.
  void nothingToCancel(String paymentReference, String pspReference) {
    var item = Json.object();
    item.putObject("additionalData");
    item.set("amount", new Amount(0, "EUR").json());
    var event = Kind.TECHNICAL_CANCEL.name();
    send(
        head(item, event, pspReference, paymentReference)
            .put("reason", "Original transaction not found"),
        false);
  }

  /// A report that can be downloaded.
  void reportAvailable(String name, String url) {
    var item = Json.object();
    item.putObject("additionalData");
    item.set("amount", new Amount(0, "EUR").json());
    send(head(item, "REPORT_AVAILABLE", name, "").put("reason", url), true);
  }

  private ObjectNode modified(Payment payment, Modification modification, String eventCode) {
    var item = item(payment, eventCode, modification.pspReference());
    item.put("originalReference", payment.pspReference());
    item.set("amount", payment.terms().amount().of(modification.amount()).json());
    boolean technical = modification.kind() == Kind.TECHNICAL_CANCEL;
    var own = technical ? null : modification.reference();
    return own == null ? item : item.put("merchantReference", own);
  }

  private ObjectNode item(Payment payment, String eventCode, String pspReference) {
    var item = Json.object();
    item.putObject("additionalData");
    item.set("amount", payment.terms().amount().json());
    return head(item, eventCode, pspReference, payment.terms().reference())
        .put("paymentMethod", payment.paymentMethod());
  }

  private ObjectNode head(
      ObjectNode item, String eventCode, String pspReference, String merchantReference) {
    return item.put("eventCode", eventCode)
        .put("eventDate", date(0))
        .put("merchantAccountCode", account.merchantAccount())
        .put("merchantReference", merchantReference)
        .put("pspReference", pspReference);
  }

  private String date(int daysAhead) {
    var moment = clock.instant().atZone(AMSTERDAM).truncatedTo(ChronoUnit.SECONDS);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.plusDays(daysAhead));
  }

  private static ObjectNode data(ObjectNode item) {
    return item.withObject("/additionalData");
  }

  private void send(ObjectNode item, boolean success) {
    item.put("success", String.valueOf(success));
    data(item).put("hmacSignature", signature.of(item));
    var webhook = Json.object().put("live", "false");
    webhook.putArray("notificationItems").addObject().set("NotificationRequestItem", item);
    sender.publish(RandomIds.next("ntf_"), Json.text(webhook));
  }

  /// The signature is inside the payload, so that the headers hold none.
  static Map<String, String> headers() {
    return Map.of("User-Agent", "Adyen HttpClient 1.0");
  }
}
