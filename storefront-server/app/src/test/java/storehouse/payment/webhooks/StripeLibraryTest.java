package storehouse.payment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import storehouse.payment.gateway.webhook.WebhookMessage;
import storehouse.payment.gateway.webhook.WebhookReader;

/// Stripe's own library is asked about each header as well.
class StripeLibraryTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String SECRET = StripeForger.secret(Seal.LIVE);
  private static final String BODY = "{\"id\": \"evt_1\", \"text\": \"Größe, 寸法\"}";
  private static final List<String> PIECES =
      List.of(",", "=", "t=", "v1=", "v0=", " ", "0", "t=1,", "v1=00,", "+", "-", "t", "9");

  private static StripeForger stripe;
  private static WebhookReader reader;

  @BeforeAll
  static void open() throws Exception {
    stripe = new StripeForger();
    reader = stripe.reader(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterAll
  static void close() throws Exception {
    stripe.close();
  }

  private static boolean accepted(String header, String body) {
    Letter letter =
        new Letter(Map.of(StripeForger.SIGNATURE, header), body.getBytes(StandardCharsets.UTF_8));
    return reader.read(letter.request()) instanceof WebhookMessage.Genuine;
  }

  private static boolean vouched(String header, String body) {
    return StripeForger.vouches(header, body, SECRET, NOW);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 299, 300})
  void whatTheLibrarySignedIsAccepted(long secondsAgo) {
    String header = StripeForger.header(BODY, SECRET, NOW.minusSeconds(secondsAgo));

    assertThat(vouched(header, BODY)).isTrue();
    assertThat(accepted(header, BODY)).isTrue();
  }

  @Test
  void whatIsTooOldForTheLibraryIsTooOldForUs() {
    String header = StripeForger.header(BODY, SECRET, NOW.minusSeconds(301));

    assertThat(vouched(header, BODY)).isFalse();
    assertThat(accepted(header, BODY)).isFalse();
  }

  @Test
  void theSignatureMayBeOneOfSeveral() {
    String header = StripeForger.header(BODY, SECRET, NOW).replace(",v1=", ",v1=00,v0=11,v1=");

    assertThat(vouched(header, BODY)).isTrue();
    assertThat(accepted(header, BODY)).isTrue();
  }

  @Test
  void whateverHeaderTheLibraryRefusesWeRefuse() {
    Random random = new Random(4);
    String genuine = StripeForger.header(BODY, SECRET, NOW);
    int vouched = 0;
    for (int i = 0; i < 20_000; i++) {
      String header = spoilt(genuine, random);
      if (vouched(header, BODY)) {
        vouched++;
      } else {
        assertThat(accepted(header, BODY)).as(header).isFalse();
      }
    }
    assertThat(vouched).as("how many were spoilt in vain").isPositive();
  }

  /// Something put in, taken out or moved.
  private static String spoilt(String header, Random random) {
    int at = random.nextInt(header.length() + 1);
    return switch (random.nextInt(4)) {
      case 0 ->
          header.substring(0, at)
              + PIECES.get(random.nextInt(PIECES.size()))
              + header.substring(at);
      case 1 -> header.substring(0, at) + header.substring(Math.min(header.length(), at + 1));
      case 2 -> header.substring(at) + "," + header.substring(0, at);
      default -> header.substring(0, at) + header.substring(at).toUpperCase(java.util.Locale.ROOT);
    };
  }
}
