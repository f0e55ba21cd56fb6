package storehouse.simulators.adyen;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import storehouse.simulators.adyen.Modification.Effect;
import storehouse.simulators.adyen.Modification.Outcome;
import storehouse.simulators.journal.Table;
import storehouse.simulators.journal.Together;
import storehouse.simulators.money.Happening;
import storehouse.simulators.money.Kind;
import storehouse.simulators.money.Ledger;
import storehouse.simulators.money.Tariff;

/// What a change of a payment does to the balance: read off the modifications and the steps of
/// disputes that are new, or that were undone.
record Bookings(Ledger ledger) {
  /// 0.9 % in interchange, scheme fees and markup; 11 cents for each payment, which are one line of
  /// the batch; 15 for a chargeback, and 1.2 % on exchanges.
  static final Tariff TARIFF =
      new Tariff(
          ZoneId.of("Europe/Amsterdam"),
          90,
          Map.of("EUR", 11L, "USD", 13L, "GBP", 10L, "JPY", 18L),
          true,
          1500,
          false,
          120,
          false);

  Together following(Table.Changed<Payment> changed) {
    return ledger.following(happened(changed.before(), changed.after()));
  }

  Together created(Payment payment) {
    var happened = new ArrayList<Happening>();
    payment.modifications().forEach(modification -> done(payment, modification, happened));
    return ledger.following(happened);
  }

  private static List<Happening> happened(Payment before, Payment after) {
    var happened = new ArrayList<Happening>();
    for (var modification : after.modifications()) {
      var old = before.modification(modification.pspReference()).map(Modification::outcome);
      if (old.isEmpty()) {
        done(after, modification, happened);
      }
      if (modification.outcome() == Outcome.UNDONE && !old.equals(Optional.of(Outcome.UNDONE))) {
        undone(after, modification, happened);
      }
    }
    after.incidents().stream()
        .skip(before.incidents().size())
        .filter(incident -> incident.taken() != 0)
        .forEach(incident -> happened.add(befallen(after, incident)));
    return happened;
  }

  private static void done(Payment payment, Modification what, List<Happening> happened) {
    if (what.outcome() == Outcome.REFUSED) {
      return;
    }
    switch (what.effect()) {
      case TAKE -> happened.add(happening(Kind.CAPTURED, payment, what, ""));
      case GIVE_BACK -> happened.add(happening(Kind.REFUNDED, payment, what, ""));
      case RELEASE, ADJUST -> {}
    }
  }

  private static void undone(Payment payment, Modification what, List<Happening> happened) {
    var kind = what.effect() == Effect.TAKE ? Kind.CAPTURE_FAILED : Kind.REFUND_REVERSED;
    happened.add(happening(kind, payment, what, "-undone"));
  }

  private static Happening happening(Kind kind, Payment payment, Modification what, String end) {
    boolean out = kind == Kind.REFUNDED || kind == Kind.CAPTURE_FAILED;
    return new Happening(
        kind,
        what.pspReference() + end,
        payment.pspReference(),
        what.pspReference(),
        payment.terms().reference(),
        out ? -what.amount() : what.amount(),
        payment.terms().amount().currency(),
        what.at());
  }

  private static Happening befallen(Payment payment, Incident incident) {
    return new Happening(
        incident.taken() > 0 ? Kind.CHARGED_BACK : Kind.CHARGEBACK_REVERSED,
        incident.pspReference() + "-" + payment.incidents().indexOf(incident),
        payment.pspReference(),
        incident.pspReference(),
        payment.terms().reference(),
        -incident.taken(),
        payment.terms().amount().currency(),
        incident.at());
  }
}
