package storehouse.edge.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

  private static final String POLICY =
      ContentPolicy.allowing(
          Map.of(
              "script-src", List.of("https://js.stripe.com", "https://adyen.test"),
              "style-src", List.of("https://adyen.test"),
              "frame-src", List.of("https://js.stripe.com", "https://hooks.stripe.com"),
              "form-action", List.of("https://pay.adyen.test")));

  private static List<String> lines(String policy) {
    return List.of(policy.split("; "));
  }

  @Test
  void whatTheGatewaysNeedIsAllowedWhereTheyNeedItAndNothingElseIsForeign() {
    assertThat(lines(POLICY))
        .containsExactlyInAnyOrder(
            "default-src 'self'",
            "script-src 'self' https://js.stripe.com https://adyen.test",
            "style-src 'self' https://adyen.test",
            "connect-src 'self'",
            "frame-src 'self' https://js.stripe.com https://hooks.stripe.com",
            "form-action 'self' https://pay.adyen.test",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'");
  }

  @Test
  void noGatewayMakesAnythingInlineHarmless() {
    assertThat(POLICY).doesNotContain("unsafe").doesNotContain("nonce");
  }

  @Test
  void withoutAGatewayOnlyTheShopItselfIsAllowed() {
    assertThat(lines(ContentPolicy.allowing(Map.of())))
        .contains("script-src 'self'", "style-src 'self'", "form-action 'self'");
  }
}
