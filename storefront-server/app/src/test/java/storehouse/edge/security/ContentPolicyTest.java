package storehouse.edge.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentPolicyTest {

  @Test
  void theGatewaysOriginMayDrawCardFieldsAndNothingElseIsForeign() {
    String policy = ContentPolicy.allowing(Optional.of("http://pay.test:9101/v3/elements.js"));

    assertThat(policy)
        .contains("script-src 'self' http://pay.test:9101;")
        .contains("frame-src 'self' http://pay.test:9101;")
        .contains("img-src 'self' data:;")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe-inline")
        .doesNotContain("nonce")
        .doesNotContain("elements.js");
  }

  @Test
  void withoutAGatewayOnlyTheShopItselfIsAllowed() {
    assertThat(ContentPolicy.allowing(Optional.empty())).contains("script-src 'self';");
  }
}
