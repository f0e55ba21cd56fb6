package storehouse.storefront.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.order.OrderState;
import storehouse.order.OrderView;
import storehouse.storefront.frame.Texts;

class OrderPagesTest {

  @Test
  void theReasonIsToldOnce() {
    List<String> words =
        OrderPages.steps(
                cancelled(
                    entry("order.placed", null),
                    entry("payment.declined", "payment.declined"),
                    entry("order.cancelled", "payment.declined")),
                OrderPage.Phase.CANCELLED,
                new Texts(Locale.ENGLISH, ZoneOffset.UTC))
            .stream()
            .map(OrderPage.Step::text)
            .toList();

    assertThat(words)
        .containsExactly(
            "We received your order.",
            "The payment was declined by the bank. Nothing was charged.",
            "Your order was cancelled.");
  }

  @Test
  void aCancellationThatNothingExplainedSaysWhy() {
    assertThat(
            OrderPages.steps(
                cancelled(entry("order.cancelled", "stock.unavailable")),
                OrderPage.Phase.CANCELLED,
                new Texts(Locale.ENGLISH, ZoneOffset.UTC)))
        .singleElement()
        .extracting(OrderPage.Step::text)
        .asString()
        .contains("bought the last one");
  }

  private static OrderView.TimelineEntry entry(String type, @Nullable String detail) {
    return new OrderView.TimelineEntry(Instant.EPOCH, type, detail, "test");
  }

  private static OrderView cancelled(OrderView.TimelineEntry... timeline) {
    Money nothing = Money.of(0, "EUR");
    return new OrderView(
        1,
        "SH-1",
        "token",
        new OrderState.Cancelled("payment.declined"),
        "ada@example.test",
        null,
        new Address("Ada", "Lindenstraße 12", null, "Berlin", null, "10969", "DE", null),
        "standard",
        "stripe",
        List.of(),
        new OrderView.Amounts(nothing, nothing, nothing, nothing, nothing),
        Locale.ENGLISH,
        Instant.EPOCH,
        0,
        List.of(timeline));
  }
}
