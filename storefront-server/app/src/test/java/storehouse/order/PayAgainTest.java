package storehouse.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.model.Money;
import storehouse.model.shop.Address;

/// Whose link it is, and for how long.
class PayAgainTest {

  private static final Instant CANCELLED = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant SOON = CANCELLED.plus(Duration.ofHours(1));
  private static final Instant LATE = CANCELLED.plus(Duration.ofDays(7));

  private static OrderView order(String number, String secret, OrderState state) {
    Money nothing = Money.of(0, "EUR");
    return new OrderView(
        1,
        number,
        secret,
        state,
        "ada@example.test",
        null,
        new Address("Ada", "Lindenstraße 12", null, "Berlin", null, "10969", "DE", null),
        "standard",
        "stripe",
        List.of(),
        new OrderView.Amounts(nothing, nothing, nothing, nothing, nothing),
        Locale.ENGLISH,
        CANCELLED.minusSeconds(9),
        0,
        List.of(new OrderView.TimelineEntry(CANCELLED, "order.cancelled", null, "saga")));
  }

  private static OrderView expired(String number, String secret) {
    return order(number, secret, new OrderState.Cancelled("payment.expired"));
  }

  private static Map<String, String> query(OrderView order) {
    String path = PayAgain.path(order, SOON).orElseThrow();
    assertThat(path).startsWith("/orders/" + order.number() + "/pay-again?");
    return Stream.of(URI.create(path).getQuery().split("&"))
        .map(pair -> pair.split("="))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static boolean isGenuine(OrderView order, Map<String, String> query, Instant now) {
    return PayAgain.isGenuine(
        order, query.getOrDefault("until", ""), query.getOrDefault("proof", ""), now);
  }

  @Test
  void theLinkIsGoodForItsOrderAndForAWeek() {
    OrderView order = expired("SH-1", "secret");
    Map<String, String> link = query(order);

    assertThat(isGenuine(order, link, SOON)).isTrue();
    assertThat(isGenuine(order, link, LATE.minusSeconds(1))).isTrue();
    assertThat(isGenuine(order, link, LATE)).isFalse();
    assertThat(isGenuine(expired("SH-2", "secret"), link, SOON)).isFalse();
    assertThat(isGenuine(expired("SH-1", "other"), link, SOON)).isFalse();
    assertThat(PayAgain.path(order, LATE)).isEmpty();
  }

  @Test
  void nobodyMakesItLastLonger() {
    OrderView order = expired("SH-1", "secret");
    Map<String, String> link = query(order);

    for (String until : List.of("9999999999", "", "x", "-1", "99999999999999999999")) {
      assertThat(PayAgain.isGenuine(order, until, link.getOrDefault("proof", ""), SOON)).isFalse();
    }
    assertThat(PayAgain.isGenuine(order, link.getOrDefault("until", ""), "", SOON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"payment.declined", "payment.expired", "deadline.authorise-payment"})
  void anotherPaymentIsOfferedWhenThePaymentWasTheReason(String reason) {
    assertThat(PayAgain.helpsAgainst(reason)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"stock.unavailable", "warehouse.refused", "other"})
  void noOtherPaymentBringsBackWhatIsSoldOut(@Nullable String reason) {
    assertThat(PayAgain.helpsAgainst(reason)).isFalse();
  }

  @Test
  void anOrderThatStandsIsNotPaidAgain() {
    assertThat(PayAgain.path(order("SH-1", "s", new OrderState.Confirmed(false, false)), SOON))
        .isEmpty();
  }
}
