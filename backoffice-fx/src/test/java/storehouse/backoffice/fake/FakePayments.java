package storehouse.backoffice.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentDetail.Moment;
import storehouse.model.backoffice.PaymentDetail.Proposal;
import storehouse.model.backoffice.PaymentPage;
import storehouse.model.backoffice.PaymentRefundRequest;
import storehouse.model.backoffice.PaymentResolution;
import storehouse.model.backoffice.PaymentRow;
import storehouse.model.shop.Price;

/// The payments of the fake. Whoever refunds more than 500 or says what an unknown payment is needs
/// a second person.
public final class FakePayments {

  private static final long ALONE = 50_000;
  private static final Map<String, Set<String>> STATES =
      Map.of(
          "UNKNOWN", Set.of("UNKNOWN"),
          "UNDER_WAY", Set.of("PENDING", "AUTHORISED"),
          "WITH_GATEWAY", Set.of("CAPTURE_PENDING", "VOID_PENDING"),
          "CAPTURED", Set.of("CAPTURED"),
          "REFUNDED", Set.of("REFUNDED"),
          "DECLINED", Set.of("DECLINED"),
          "VOIDED", Set.of("VOIDED"));

  private final Map<String, PaymentDetail> payments = new LinkedHashMap<>();
  private final Set<String> keys = new HashSet<>();
  private int refunds;

  public synchronized void add(PaymentDetail payment) {
    payments.put(payment.payment().id(), payment);
  }

  public synchronized PaymentDetail find(String id) {
    PaymentDetail payment = payments.get(id);
    if (payment == null) {
      throw new IllegalArgumentException("No payment " + id);
    }
    return payment;
  }

  /// How often money was given back.
  public synchronized int refunds() {
    return refunds;
  }

  /// `asked` is what the address asks for, such as `state` to `UNKNOWN`.
  synchronized Reply list(Map<String, String> asked) {
    String number = asked.getOrDefault("number", "");
    String state = asked.getOrDefault("state", "ANY");
    String gateway = asked.getOrDefault("gateway", "");
    List<PaymentRow> found =
        payments.values().stream()
            .map(PaymentDetail::payment)
            .filter(row -> number.isEmpty() || row.orderNumber().equalsIgnoreCase(number))
            .filter(row -> !number.isEmpty() || isIn(row, state))
            .filter(row -> gateway.isEmpty() || row.gateway().equals(gateway))
            .toList();
    int unknown =
        (int) payments.values().stream().filter(it -> isIn(it.payment(), "UNKNOWN")).count();
    int proposed =
        (int) payments.values().stream().filter(it -> isIn(it.payment(), "PROPOSED")).count();
    return Reply.ok(
        new PaymentPage(found, null, unknown, proposed, List.of("adyen", "paypal", "stripe")));
  }

  private static boolean isIn(PaymentRow row, String state) {
    return switch (state) {
      case "ANY" -> true;
      case "PROPOSED" -> row.proposed();
      default -> STATES.getOrDefault(state, Set.of()).contains(row.status());
    };
  }

  synchronized Reply release(String id, String user, String reason) {
    return changed(
        id,
        it ->
            with(
                it,
                "VOIDED",
                it.payment().refunded(),
                null,
                act("VOID", null, null, user, reason)));
  }

  /// Once for each key.
  synchronized Reply refund(String id, String key, String user, PaymentRefundRequest wish) {
    Price amount = wish.amount();
    if (amount == null) {
      return Reply.problem(400, "bad-request", "Say how much.");
    }
    if (!keys.add(key)) {
      return Reply.ok(find(id));
    }
    if (amount.minorUnits() > ALONE) {
      Proposal proposal =
          new Proposal("p1", amount, null, null, "" + wish.reason(), user, Instant.now());
      return proposed(id, proposal, act("REFUND_PROPOSED", amount, null, user, wish.reason()));
    }
    return changed(
        id, it -> refunded(it, amount, act("REFUND", amount, null, user, wish.reason())));
  }

  private PaymentDetail refunded(PaymentDetail before, Price amount, Moment act) {
    refunds++;
    PaymentRow row = before.payment();
    Price all = new Price(row.refunded().minorUnits() + amount.minorUnits(), amount.currency());
    boolean whole = all.minorUnits() == row.captured().minorUnits();
    PaymentDetail after = with(before, whole ? "REFUNDED" : "CAPTURED", all, null, act);
    Moment arrived = new Moment(Instant.now(), "REFUNDED", amount, null, null, null);
    return with(after, after.payment().status(), all, null, arrived);
  }

  synchronized Reply resolve(String id, String user, PaymentResolution wish) {
    Proposal proposal =
        new Proposal(
            "p1", null, wish.verdict(), wish.reference(), "" + wish.reason(), user, Instant.now());
    return proposed(
        id, proposal, act("RESOLVE_PROPOSED", null, wish.verdict(), user, wish.reason()));
  }

  private Reply proposed(String id, Proposal proposal, Moment act) {
    return changed(
        id, it -> with(it, it.payment().status(), it.payment().refunded(), proposal, act));
  }

  synchronized Reply decide(String id, String user, boolean agreed) {
    PaymentDetail payment = find(id);
    Proposal proposal = payment.proposal();
    if (proposal == null) {
      return Reply.problem(409, "proposal-changed", "It was decided meanwhile.");
    }
    if (agreed && proposal.proposedBy().equals(user)) {
      return Reply.problem(409, "second-person-needed", "You proposed this yourself.");
    }
    Price amount = proposal.amount();
    String kind = (amount == null ? "RESOLVE" : "REFUND") + (agreed ? "_APPROVED" : "_DECLINED");
    Moment act = act(kind, amount, proposal.verdict(), user, proposal.reason());
    return changed(
        id,
        it -> {
          if (agreed && amount != null) {
            return refunded(it, amount, act);
          }
          if (!agreed) {
            return with(it, it.payment().status(), it.payment().refunded(), null, act);
          }
          String verdict = String.valueOf(proposal.verdict());
          PaymentDetail after = with(it, verdict, it.payment().refunded(), null, act);
          Moment seen = new Moment(Instant.now(), verdict, it.payment().amount(), null, null, null);
          return with(after, verdict, it.payment().refunded(), null, seen);
        });
  }

  private Reply changed(String id, UnaryOperator<PaymentDetail> change) {
    PaymentDetail after = change.apply(find(id));
    payments.put(id, after);
    return Reply.ok(after);
  }

  private static Moment act(
      String what,
      @Nullable Price amount,
      @Nullable String verdict,
      String user,
      @Nullable String reason) {
    return new Moment(Instant.now(), what, amount, verdict, user, reason);
  }

  private static PaymentDetail with(
      PaymentDetail before,
      String status,
      Price refunded,
      @Nullable Proposal proposal,
      Moment next) {
    PaymentRow row = before.payment();
    Price captured = status.equals("CAPTURED") ? row.amount() : row.captured();
    List<Moment> life = new ArrayList<>(before.life());
    life.add(next);
    return new PaymentDetail(
        new PaymentRow(
            row.id(),
            row.orderNumber(),
            status,
            row.gateway(),
            row.amount(),
            captured,
            refunded,
            row.refundPending(),
            row.createdAt(),
            Instant.now(),
            proposal != null),
        before.authorised(),
        new Price(captured.minorUnits() - refunded.minorUnits(), refunded.currency()),
        before.underWay(),
        before.reference(),
        before.failureCode(),
        life,
        before.refunds(),
        before.notices(),
        before.exchanges(),
        proposal);
  }
}
