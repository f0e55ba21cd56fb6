package storehouse.payment.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final Set<String> ALL = Set.of("paypal", "adyen", "stripe");

  private static List<String> offered(String rules, String currency, String country) {
    return new Routes(rules).offered(Currency.getInstance(currency), country, ALL);
  }

  @Test
  void withoutRulesEveryGatewayIsOfferedAndStripeFirst() {
    assertThat(offered("", "EUR", "DE")).containsExactly("stripe", "adyen", "paypal");
  }

  @Test
  void theCurrencyDecidesTheOrder() {
    String rules = "EUR:adyen,stripe,paypal;USD:stripe,adyen;*:stripe,adyen";

    assertThat(offered(rules, "EUR", "DE")).containsExactly("adyen", "stripe", "paypal");
    assertThat(offered(rules, "USD", "US")).containsExactly("stripe", "adyen");
    assertThat(offered(rules, "CHF", "CH")).containsExactly("stripe", "adyen");
  }

  @Test
  void theCountryDecidesAloneOrWithTheCurrencyAndTheFirstRuleThatFitsCounts() {
    String rules = "EUR/AT: adyen, paypal ; DE: paypal, stripe ; EUR: stripe";

    assertThat(offered(rules, "EUR", "AT")).containsExactly("adyen", "paypal");
    assertThat(offered(rules, "EUR", "DE")).containsExactly("paypal", "stripe");
    assertThat(offered(rules, "USD", "DE")).containsExactly("paypal", "stripe");
    assertThat(offered(rules, "EUR", "FR")).containsExactly("stripe");
  }

  @Test
  void whereNoRuleFitsAllAreOffered() {
    assertThat(offered("USD:adyen", "EUR", "DE")).containsExactly("stripe", "adyen", "paypal");
  }

  @Test
  void aGatewayThatIsNotConfiguredIsNotOffered() {
    Routes routes = new Routes("EUR:adyen,stripe,paypal");
    Currency euro = Currency.getInstance("EUR");

    assertThat(routes.offered(euro, "DE", Set.of("stripe"))).containsExactly("stripe");
    assertThat(routes.offered(euro, "DE", Set.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "EUR:", "EUR=stripe", "euro:stripe", "EUR/D:stripe", "*/DE:adyen"})
  void aRuleThatCannotBeReadIsRefusedInASentence(String rule) {
    assertThatThrownBy(() -> new Routes("*:stripe;" + rule))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("storehouse.payment.routes has the rule \"" + rule + "\"");
  }
}
