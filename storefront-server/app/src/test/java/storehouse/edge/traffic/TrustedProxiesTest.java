package storehouse.edge.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  private static final String PROXY = "10.0.0.1";
  private static final String SECOND_PROXY = "10.0.0.2";
  private static final String SHOPPER = "203.0.113.7";

  private final TrustedProxies none = new TrustedProxies(Optional.empty());
  private final TrustedProxies two = new TrustedProxies(Optional.of(PROXY + ", " + SECOND_PROXY));

  @Test
  void withoutAProxyOfOursNobodyIsBelieved() {
    assertThat(none.client(SHOPPER, "198.51.100.1")).isEqualTo(SHOPPER);
    assertThat(two.client(SHOPPER, "198.51.100.1")).isEqualTo(SHOPPER);
  }

  @Test
  void aProxyOfOursSaysWhoAsks() {
    assertThat(two.client(PROXY, SHOPPER)).isEqualTo(SHOPPER);
    assertThat(two.client(PROXY, SHOPPER + ", " + SECOND_PROXY)).isEqualTo(SHOPPER);
  }

  @Test
  void whatTheShopperClaimsToBeDoesNotCount() {
    assertThat(two.client(PROXY, "198.51.100.1, " + SHOPPER)).isEqualTo(SHOPPER);
  }

  @Test
  void aProxyThatSaysNothingIsItselfTheClient() {
    assertThat(two.client(PROXY, null)).isEqualTo(PROXY);
    assertThat(two.client(PROXY, " ")).isEqualTo(PROXY);
  }
}
