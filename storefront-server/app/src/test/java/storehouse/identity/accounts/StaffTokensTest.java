package storehouse.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import storehouse.identity.Role;
import storehouse.identity.StaffMember;
import storehouse.identity.StaffSession;

class StaffTokensTest {

  private static final String SECRET = "a secret that all nodes of this shop share";
  private static final StaffMember PICKER =
      new StaffMember("picker", "Picker", List.of(Role.PICKER));

  private final MovableClock clock = new MovableClock();
  private final StaffTokens tokens = new StaffTokens(Optional.of(SECRET), clock);

  @Test
  void aTokenNamesItsOwnerOnEveryNodeUntilItExpires() {
    StaffSession session = tokens.open(PICKER);

    assertThat(new StaffTokens(Optional.of(SECRET), clock).verify(session.token()))
        .contains(PICKER);
    clock.pass(Duration.ofHours(12));
    assertThat(tokens.verify(session.token())).isEmpty();
  }

  @Test
  void aTokenOfAnotherShopIsWorthless() {
    StaffSession foreign =
        new StaffTokens(Optional.of("another secret of another shop, as long"), clock).open(PICKER);

    assertThat(tokens.verify(foreign.token())).isEmpty();
  }

  @Test
  void aTokenWithChangedRolesIsWorthless() {
    String[] parts = tokens.open(PICKER).token().split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String admin = encoded(claims.replace("\"roles\":[\"picker\"]", "\"roles\":[\"admin\"]"));

    assertThat(tokens.verify(parts[0] + "." + admin + "." + parts[2])).isEmpty();
  }

  @Test
  void anUnsignedTokenIsWorthless() {
    String[] parts = tokens.open(PICKER).token().split("\\.", -1);

    assertThat(tokens.verify(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".")).isEmpty();
    assertThat(tokens.verify("nonsense")).isEmpty();
  }

  @Test
  void aShortSecretIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new StaffTokens(Optional.of("short"), clock))
        .hasMessage("storehouse.jwt.secret needs at least 32 bytes");
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
