package storehouse.backoffice.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentDetail.Exchange;
import storehouse.model.backoffice.PaymentDetail.Moment;
import storehouse.model.backoffice.PaymentDetail.Notice;
import storehouse.model.backoffice.PaymentDetail.Refund;
import storehouse.model.backoffice.PaymentDetail.Unfit;
import storehouse.model.backoffice.PaymentRow;
import storehouse.model.shop.Price;

/// Payments in every state, to fill the fake with.
public final class Paid {

  private static final String CREATE =
      "amount=8990&currency=eur&capture_method=manual&payment_method_types%5B%5D=card"
          + "&payment_method=[removed]&description=Order+SH-1042-7"
          + "&metadata%5Border_id%5D=754312345678901234";
  private static final String INTENT =
      "{\"id\":\"pi_3NqkXkLkdIwHu7ix\",\"object\":\"payment_intent\",\"amount\":8990,"
          + "\"amount_capturable\":%s,\"amount_received\":%s,\"client_secret\":\"[removed]\","
          + "\"currency\":\"eur\",\"last_payment_error\":null,\"metadata\":{\"order_id\":"
          + "\"754312345678901234\"},\"payment_method\":\"[removed]\","
          + "\"payment_method_types\":[\"card\"],\"status\":\"%s\"}";

  private static final Map<String, String> REFERENCES =
      Map.of(
          "stripe",
          "pi_3NqkXkLkdIwHu7ix",
          "adyen",
          "KHQC5N7G84BLNK43",
          "paypal",
          "2GG279541U471931P");

  private Paid() {}

  public static void fill(FakeBackOffice fake) {
    FakePayments payments = fake.payments();
    payments.add(unknown());
    payments.add(captured());
    payments.add(partlyBack());
    payments.add(reserved());
    payments.add(collecting());
    payments.add(declined());
    payments.add(bare("7", "SH-1036-1", "REFUNDED", "stripe", 1_990));
    payments.add(bare("8", "SH-1035-3", "VOIDED", "adyen", 45_000));
    payments.add(bare("9", "SH-1034-5", "CAPTURED", "paypal", 129_900));
  }

  private static PaymentDetail unknown() {
    return detail(
        row("1", "SH-1043-5", "UNKNOWN", "stripe", 12_450, 0, 0, 9),
        List.of(moment(9, "CREATED", 12_450)),
        List.of(
            exchange(9, "POST", "/v1/payment_intents", 200, CREATE, intent(0, 0, "created")),
            lost(9, "/v1/payment_intents/pi_3Nqr/confirm", 5_004)),
        List.of(),
        List.of());
  }

  private static PaymentDetail captured() {
    return detail(
        row("2", "SH-1042-7", "CAPTURED", "stripe", 8_990, 8_990, 0, 140),
        List.of(
            moment(140, "CREATED", 8_990),
            moment(140, "AUTHORISED", 8_990),
            moment(139, "CAPTURED", 8_990)),
        List.of(
            exchange(
                140,
                "POST",
                "/v1/payment_intents",
                200,
                CREATE,
                intent(0, 0, "requires_confirmation")),
            exchange(
                140,
                "POST",
                "/v1/payment_intents/pi_3NqkXkLkdIwHu7ix/confirm",
                200,
                "return_url=https%3A%2F%2Fshop.example%2Forder?[removed]",
                intent(8_990, 0, "requires_capture")),
            exchange(
                139,
                "POST",
                "/v1/payment_intents/pi_3NqkXkLkdIwHu7ix/capture",
                200,
                "amount_to_capture=8990",
                intent(0, 8_990, "succeeded"))),
        List.of(),
        List.of(
            new Notice(
                minutesAgo(140), "payment_intent.amount_capturable_updated", true, null, null),
            new Notice(minutesAgo(139), "payment_intent.succeeded", true, null, null)));
  }

  private static PaymentDetail partlyBack() {
    return detail(
        row("3", "SH-1041-5", "CAPTURED", "adyen", 23_900, 23_900, 4_900, 2_980),
        List.of(
            moment(2_980, "CREATED", 23_900),
            moment(2_980, "AUTHORISED", 23_900),
            moment(2_978, "CAPTURED", 23_900),
            moment(600, "REFUNDED", 4_900),
            new Moment(minutesAgo(601), "REFUND", euros(4_900), null, "finance", "lid was broken")),
        List.of(),
        List.of(
            new Refund(
                "refund-11",
                euros(4_900),
                "NC6HT9CRT65ZGN82",
                "DONE",
                minutesAgo(601),
                minutesAgo(600))),
        List.of(
            new Notice(minutesAgo(600), "REFUND", true, euros(4_900), null),
            new Notice(
                minutesAgo(90),
                "REFUND",
                false,
                euros(9_400),
                new Unfit("adyen", "SH-1041-5/754312345678901234", minutesAgo(-90))),
            new Notice(
                minutesAgo(60_000),
                "CAPTURE",
                false,
                euros(24_900),
                new Unfit("adyen", "SH-1041-5/754312345678901234", null))));
  }

  private static PaymentDetail reserved() {
    return detail(
        row("4", "SH-1040-7", "AUTHORISED", "paypal", 5_940, 0, 0, 1),
        List.of(moment(1, "CREATED", 5_940), moment(1, "AUTHORISED", 5_940)),
        List.of(),
        List.of(),
        List.of());
  }

  private static PaymentDetail collecting() {
    return detail(
        row("5", "SH-1039-5", "CAPTURE_PENDING", "adyen", 3_200, 0, 0, 3),
        List.of(moment(3, "CREATED", 3_200), moment(3, "AUTHORISED", 3_200)),
        List.of(),
        List.of(),
        List.of());
  }

  private static PaymentDetail declined() {
    return detail(
        row("6", "SH-1038-7", "DECLINED", "stripe", 999_00, 0, 0, 30),
        List.of(
            moment(30, "CREATED", 999_00),
            new Moment(minutesAgo(30), "DECLINED", null, null, null, null)),
        List.of(),
        List.of(),
        List.of());
  }

  private static PaymentDetail bare(
      String id, String number, String status, String gateway, long amount) {
    long captured = status.equals("VOIDED") ? 0 : amount;
    long back = status.equals("REFUNDED") ? amount : 0;
    return detail(
        row(id, number, status, gateway, amount, captured, back, 5_000),
        List.of(moment(5_000, "CREATED", amount), moment(4_999, status, amount)),
        List.of(),
        List.of(),
        List.of());
  }

  private static PaymentRow row(
      String id,
      String number,
      String status,
      String gateway,
      long amount,
      long captured,
      long refunded,
      int minutes) {
    return new PaymentRow(
        id,
        number,
        status,
        gateway,
        euros(amount),
        euros(captured),
        euros(refunded),
        euros(0),
        minutesAgo(minutes),
        minutesAgo(minutes),
        false);
  }

  private static PaymentDetail detail(
      PaymentRow row,
      List<Moment> life,
      List<Exchange> exchanges,
      List<Refund> refunds,
      List<Notice> notices) {
    boolean authorised = life.stream().anyMatch(it -> it.what().equals("AUTHORISED"));
    return new PaymentDetail(
        row,
        authorised ? row.amount() : euros(0),
        euros(row.captured().minorUnits() - row.refunded().minorUnits()),
        row.status().equals("CAPTURE_PENDING"),
        REFERENCES.get(row.gateway()),
        row.status().equals("DECLINED") ? "payment.insufficient-funds" : null,
        new ArrayList<>(life),
        refunds,
        notices,
        exchanges,
        null);
  }

  private static Moment moment(int minutes, String what, long cents) {
    return new Moment(minutesAgo(minutes), what, euros(cents), null, null, null);
  }

  private static Exchange exchange(
      int minutes, String method, String path, int status, String request, String response) {
    return new Exchange(minutesAgo(minutes), method, path, status, request, response, 52, null);
  }

  private static Exchange lost(int minutes, String path, long millis) {
    return new Exchange(
        minutesAgo(minutes),
        "POST",
        path,
        null,
        "return_url=https%3A%2F%2Fshop.example%2Forder?[removed]",
        "",
        millis,
        "java.net.SocketTimeoutException: Read timed out");
  }

  private static String intent(int capturable, int received, String status) {
    return INTENT.formatted(capturable, received, status);
  }

  private static Price euros(long cents) {
    return new Price(cents, "EUR");
  }

  private static Instant minutesAgo(int minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes));
  }
}
