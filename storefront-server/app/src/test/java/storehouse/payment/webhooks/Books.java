package storehouse.payment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the shop has written down of its payments.
record Books(Shop shop, Stock stock) {

  /// All that is stored of the payments whose truth is kept back.
  List<List<String>> withheld() {
    String ids =
        stock.forgers().stream()
            .flatMap(forger -> stock.withheld(forger).stream())
            .map(payment -> String.valueOf(payment.orderId()))
            .collect(Collectors.joining(", ", "(", ")"));
    return Stream.of(
            "select * from payment where order_id in " + ids + " order by order_id",
            "select * from refund where order_id in " + ids,
            "select * from gateway_fact where order_id in " + ids,
            "select * from webhook where state = 'TAKEN' and order_id in " + ids,
            "select aggregateid, seq, type from outbox where aggregateid in "
                + ids
                + " order by aggregateid, seq")
        .flatMap(sql -> shop.rows(sql).stream())
        .toList();
  }

  boolean areAllCaptured() {
    return shop.rows(
            "select count(*) from payment where state <> 'CAPTURED' or look_at is not null")
        .equals(List.of(List.of("0")));
  }

  /// Each was captured once, wholly, by the truth about it, and nothing else happened.
  void requireEachCapturedOnce() {
    List<List<String>> payments =
        stock.payments().values().stream()
            .flatMap(List::stream)
            .map(
                payment -> List.of(payment.orderId() + "", payment.amount().minorUnits() + "", "0"))
            .sorted(Comparator.comparing(List::getFirst))
            .toList();
    assertThat(shop.rows("select order_id, captured, refunded from payment order by order_id"))
        .isEqualTo(payments);
    assertThat(shop.rows("select * from refund")).isEmpty();
    assertThat(events().values())
        .allSatisfy(
            types ->
                assertThat(types)
                    .containsExactly("payment.PaymentAuthorised.v1", "payment.PaymentCaptured.v1"));
    stock.forgers().forEach(this::requireToldOnce);
  }

  private Map<String, List<String>> events() {
    return shop.rows("select aggregateid, type from outbox order by aggregateid, seq").stream()
        .collect(
            Collectors.groupingBy(
                List::getFirst, Collectors.mapping(List::getLast, Collectors.toList())));
  }

  private void requireToldOnce(Forger forger) {
    Map<String, Long> told =
        shop
            .rows(
                "select order_id from webhook where state = 'TAKEN' and gateway = '"
                    + forger.gateway().name()
                    + "' and type = '"
                    + forger.truthType()
                    + "'")
            .stream()
            .collect(Collectors.groupingBy(List::getFirst, Collectors.counting()));
    for (StoredPayment payment : stock.of(forger)) {
      assertThat(Objects.requireNonNullElse(told.get(payment.orderId() + ""), 0L))
          .as("how often the truth about order %d was believed", payment.orderId())
          .isEqualTo(1);
    }
    assertThat(told).hasSize(stock.of(forger).size());
  }

  long refused() {
    return Long.parseLong(
        shop.rows("select count(*) from webhook where state = 'REFUSED'").getFirst().getFirst());
  }
}
