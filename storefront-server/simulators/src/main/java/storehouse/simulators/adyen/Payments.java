package storehouse.simulators.adyen;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import storehouse.simulators.cards.RandomIds;
import storehouse.simulators.cards.TestCard;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// Authorises payments, with the bank's page between when the card wants it, and tells the shop.
final class Payments {
  private static final int KEPT = 250_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Table<Payment> rows;
  private final Table<Redirect> redirects;
  private final Notifications notifications;
  private final Bookings bookings;
  private final InstantSource clock;

  Payments(Journal journal, Notifications notifications, Bookings bookings, InstantSource clock)
      throws IOException {
    this.rows = journal.table("payment", Payment.class, KEPT);
    this.redirects = journal.table("redirect", Redirect.class, KEPT);
    this.notifications = notifications;
    this.bookings = bookings;
    this.clock = clock;
  }

  Table<Payment> rows() {
    return rows;
  }

  /// With what it does to the balance.
  Optional<Table.Changed<Payment>> change(String id, UnaryOperator<Payment> change) {
    return rows.change(id, change, bookings::following);
  }

  Notifications notifications() {
    return notifications;
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  Payment authorise(Terms terms, TestCard card) {
    var challenge = RandomIds.next("");
    var asked = Payment.create(terms, card, new Stage.Challenged(challenge), now());
    var payment = answered(asked, card);
    rows.put(payment.pspReference(), payment, bookings.created(payment));
    if (payment.stage() instanceof Stage.Challenged) {
      var result = challenge + "!" + RandomIds.next("");
      redirects.put(challenge, new Redirect(payment.pspReference(), result, false));
    }
    notifications.authorised(payment);
    return payment;
  }

  private Payment answered(Payment asked, TestCard card) {
    return switch (card) {
      case DECLINED -> asked.refuse(Refusal.REFUSED);
      case INSUFFICIENT_FUNDS -> asked.refuse(Refusal.NOT_ENOUGH_BALANCE);
      case THREE_D_SECURE -> asked;
      case OK, TIMEOUT_APPLIED, TIMEOUT_NOT_APPLIED, CAPTURE_FAILS, SLOW, DISPUTED ->
          asked.authorise(authCode(), now());
    };
  }

  private static String authCode() {
    return "%06d".formatted(RANDOM.nextInt(1_000_000));
  }

  /// Whatever its own terms or its age have done to the payment by now.
  void passTime(String pspReference) {
    change(pspReference, before -> before.by(now()))
        .filter(changed -> changed.moved() && changed.after().stage() instanceof Stage.Expired)
        .map(Table.Changed::after)
        .ifPresent(payment -> notifications.befell(payment, payment.incidents().getLast()));
  }

  /// @param challenge from the address of the bank's page
  Optional<Redirect> redirect(String challenge) {
    return redirects.find(challenge);
  }

  /// @param passed what the shopper chose on the bank's page
  void finishChallenge(Redirect redirect, boolean passed) {
    change(
            redirect.pspReference(),
            before ->
                before.stage() instanceof Stage.Challenged
                    ? passed
                        ? before.authorise(authCode(), now())
                        : before.refuse(Refusal.NOT_AUTHENTICATED)
                    : before)
        .filter(Table.Changed::moved)
        .ifPresent(changed -> notifications.authorised(changed.after()));
  }

  /// The payment behind what a shopper brought back, once.
  ///
  /// @throws AdyenError 422 when there is none, and when it was asked for before
  Payment details(String redirectResult) {
    int end = redirectResult.indexOf('!');
    var challenge = end < 0 ? "" : redirectResult.substring(0, end);
    var redirect =
        redirects
            .find(challenge)
            .filter(found -> found.result().equals(redirectResult))
            .orElseThrow(() -> AdyenError.invalid("14_007", "Invalid payload provided"));
    var changed =
        redirects
            .change(challenge, before -> before.answered() ? before : before.answer())
            .orElseThrow();
    if (!changed.moved()) {
      throw AdyenError.alreadyProcessed();
    }
    return rows.find(redirect.pspReference()).orElseThrow();
  }
}
