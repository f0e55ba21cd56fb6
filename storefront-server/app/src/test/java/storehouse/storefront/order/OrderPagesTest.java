package storehouse.storefront.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"payment.declined", "payment.capture-failed", "deadline.authorise-payment"})
  void anotherCardIsOfferedWhenThePaymentWasTheReason(String reason) {
    assertThat(OrderPages.isAboutPayment(reason)).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"stock.unavailable", "warehouse.refused", "other"})
  void noOtherCardBringsBackWhatIsSoldOut(@Nullable String reason) {
    assertThat(OrderPages.isAboutPayment(reason)).isFalse();
  }
}
