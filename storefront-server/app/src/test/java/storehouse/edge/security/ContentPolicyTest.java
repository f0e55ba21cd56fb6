package storehouse.edge.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

  private static final List<URI> CARD_FIELDS =
      List.of(
          URI.create("http://stripe.test:9101/elements/card.js"),
          URI.create("http://stripe.test:9101/hosted/card"),
          URI.create("https://adyen.test/card.js"),
          URI.create("https://pay.adyen.test/hosted"));

  @Test
  void theOriginsOfAllGatewaysMayDrawCardFieldsAndNothingElseIsForeign() {
    String policy = ContentPolicy.allowing(CARD_FIELDS);
    String all = " http://stripe.test:9101 https://adyen.test https://pay.adyen.test";

    assertThat(policy)
        .contains("script-src 'self'" + all + ";")
        .contains("frame-src 'self'" + all + ";")
        .contains("img-src 'self' data:;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-inline")
        .doesNotContain("nonce")
        .doesNotContain("card.js");
  }

  @Test
  void aFormMayEndAtACardPageAndNowhereElse() {
    String policy = ContentPolicy.allowing(CARD_FIELDS);

    assertThat(policy)
        .contains(
            "form-action 'self' http://stripe.test:9101 https://adyen.test"
                + " https://pay.adyen.test;");
  }

  @Test
  void withoutAGatewayOnlyTheShopItselfIsAllowed() {
    assertThat(ContentPolicy.allowing(List.of()))
        .contains("script-src 'self';")
        .contains("form-action 'self';");
  }
}
