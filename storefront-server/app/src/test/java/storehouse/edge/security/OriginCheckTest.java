package storehouse.edge.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginCheckTest {

  private static final String HOST = "shop.test:8080";

  @Test
  void aFormOfTheShopIsOwn() {
    assertThat(OriginCheck.isOwn("same-origin", "http://shop.test:8080", HOST)).isTrue();
    assertThat(OriginCheck.isOwn(null, "http://shop.test:8080", HOST)).isTrue();
    assertThat(OriginCheck.isOwn("none", null, HOST)).isTrue();
  }

  @Test
  void aFormOfAnotherSiteIsNot() {
    assertThat(OriginCheck.isOwn("cross-site", null, HOST)).isFalse();
    assertThat(OriginCheck.isOwn("same-site", "http://other.shop.test", HOST)).isFalse();
    assertThat(OriginCheck.isOwn(null, "http://evil.test", HOST)).isFalse();
    assertThat(OriginCheck.isOwn(null, "http://shop.test:9101", HOST)).isFalse();
    assertThat(OriginCheck.isOwn(null, "null", HOST)).isFalse();
    assertThat(OriginCheck.isOwn(null, "not an origin", HOST)).isFalse();
  }

  @Test
  void aProgramIsNoBrowserAndSendsNobodysCookiesUnasked() {
    assertThat(OriginCheck.isOwn(null, null, HOST)).isTrue();
  }
}
