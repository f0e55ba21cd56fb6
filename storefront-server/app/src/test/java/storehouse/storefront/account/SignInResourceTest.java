package storehouse.storefront.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInResourceTest {

  @ParameterizedTest
  @ValueSource(strings = {"//evil.test", "https://evil.test", "/\\evil.test", "", "/a?b"})
  void nobodyIsSentToAnotherSite(String next) {
    assertThat(SignInResource.local(next)).isEqualTo("/account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/checkout", "/", "/account"})
  void aPlaceInTheShopIsKept(String next) {
    assertThat(SignInResource.local(next)).isEqualTo(next);
  }
}
