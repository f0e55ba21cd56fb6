package storehouse.simulators.adyen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import storehouse.simulators.adyen.Modification.Effect;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.BadRequest;
import storehouse.simulators.http.Request;
import storehouse.simulators.http.Router;
import storehouse.simulators.journal.Table;

/// Makes happen what happens to payments after the fact: `POST /_sim/events {"event",
/// "pspReference", "amount", "reason"}`. `CAPTURE_FAILED`, `REFUND_FAILED` and `REFUNDED_REVERSED`
/// name the capture or refund, `EXPIRE` and the steps of a dispute name the payment; a dispute's
/// amount defaults to what was captured.
///
/// `POST /_sim/captures {"failing": "refused"}` has captures of the card that fails refused at once
/// (`CAPTURE` with `success` false), which is how it starts; `"later"` has them succeed first and
/// be rejected by the card scheme afterwards (`CAPTURE`, then `CAPTURE_FAILED`). It does not
/// survive a restart.
final class Afterwards {
  private static final Map<String, Effect> UNDOING =
      Map.of(
          "CAPTURE_FAILED", Effect.TAKE,
          "REFUND_FAILED", Effect.GIVE_BACK,
          "REFUNDED_REVERSED", Effect.GIVE_BACK);

  private final Payments payments;
  private final Decisions decisions;

  Afterwards(Payments payments, Decisions decisions) {
    this.payments = payments;
    this.decisions = decisions;
  }

  Router on(Router router) {
    return router.post("/_sim/events", this::happen).post("/_sim/captures", this::captures);
  }

  private Answer captures(Request request) {
    var failing = request.json().path("failing").asText();
    if (!failing.equals("refused") && !failing.equals("later")) {
      throw new BadRequest("failing is refused or later.");
    }
    decisions.failCapturesLater(failing.equals("later"));
    return Answer.json(200, Map.of("failing", failing));
  }

  private Answer happen(Request request) {
    var json = request.json();
    var event = json.path("event").asText().toUpperCase(Locale.ROOT);
    var reference = json.path("pspReference").asText();
    var undone = UNDOING.get(event);
    if (undone != null) {
      undo(event, undone, reference, json.path("reason").asText(""));
    } else {
      befall(
          incident(event), reference, json.path("amount").asLong(), json.path("reason").asText(""));
    }
    return Answer.json(200, Map.of("event", event, "pspReference", reference));
  }

  private void undo(String event, Effect effect, String reference, String reason) {
    var owner =
        payments
            .rows()
            .newest(1, null, payment -> payment.modification(reference).isPresent())
            .stream()
            .findFirst()
            .orElseThrow(() -> new BadRequest("There is no modification " + reference + "."));
    var payment =
        changed(
            owner.pspReference(),
            before ->
                before
                    .modification(reference)
                    .filter(found -> found.done(effect))
                    .filter(found -> effect != Effect.TAKE || found.amount() <= before.refundable())
                    .map(found -> before.replacing(found.undone(words(event, reason))))
                    .orElse(before));
    payments.notifications().undone(payment, payment.modification(reference).orElseThrow(), event);
  }

  private static String words(String event, String reason) {
    if (!reason.isEmpty()) {
      return reason;
    }
    return switch (event) {
      case "CAPTURE_FAILED" -> "Capture Failed";
      case "REFUND_FAILED" -> "Refund Failed";
      default -> "Refund reversed";
    };
  }

  private static Incident.Event incident(String name) {
    return Arrays.stream(Incident.Event.values())
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new BadRequest("There is no event " + name + "."));
  }

  private void befall(Incident.Event event, String reference, long amount, String reason) {
    var payment =
        changed(
            reference,
            before ->
                event == Incident.Event.EXPIRE
                    ? before.held() > 0 ? before.expire(payments.now()) : before
                    : before.with(step(before, event, amount, reason)));
    payments.notifications().befell(payment, payment.incidents().getLast());
  }

  private Incident step(Payment payment, Incident.Event event, long amount, String reason) {
    var dispute =
        payment.incidents().stream()
            .filter(incident -> incident.event() != Incident.Event.EXPIRE)
            .map(Incident::pspReference)
            .findFirst()
            .orElseGet(PspReference::next);
    var words = reason.isEmpty() ? "Other Fraud-Card Absent Environment" : reason;
    long value = amount > 0 ? amount : payment.captured();
    return new Incident(dispute, event, value, words, payments.now());
  }

  private Payment changed(String reference, UnaryOperator<Payment> change) {
    return payments
        .change(reference, change)
        .map(Optional::of)
        .orElseThrow(() -> new BadRequest("There is no payment " + reference + "."))
        .filter(Table.Changed::moved)
        .map(Table.Changed::after)
        .orElseThrow(() -> new BadRequest("That cannot happen to " + reference + "."));
  }
}
