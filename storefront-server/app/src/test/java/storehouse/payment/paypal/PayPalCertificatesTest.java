package storehouse.payment.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayPalCertificatesTest {

  static final String PATH = "/v1/notifications/certs/CERT-360caa42-fca2a594-7a8abba8";
  private static final Duration ITS_LIFE = Duration.ofDays(36_500);

  private final MovableClock clock = new MovableClock("2027-01-02T14:30:00Z");
  private FakePayPal paypal;
  private PayPalCertificates certificates;

  @BeforeEach
  void open() throws IOException {
    paypal = FakePayPal.open();
    certificates = new PayPalCertificates(Set.of("127.0.0.1", "api.paypal.test"), clock);
    paypal.on(PATH, exchange -> FakePayPal.answer(exchange, 200, file("certificate.pem")));
  }

  @AfterEach
  void close() {
    paypal.close();
  }

  static String file(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PayPalCertificatesTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aCertificateIsFetchedOnce() {
    for (int i = 0; i < 10; i++) {
      assertThat(certificates.at(paypal.url() + PATH)).isPresent();
    }
    assertThat(paypal.asked(PATH)).isEqualTo(1);
  }

  @Test
  void aCertificateThatHasExpiredMeanwhileIsNotBelieved() {
    assertThat(certificates.at(paypal.url() + PATH)).isPresent();
    clock.advance(ITS_LIFE);
    assertThat(certificates.at(paypal.url() + PATH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "CERT-1",
        "file:///v1/notifications/certs/CERT-1",
        "http://api.paypal.test/v1/notifications/certs/CERT-1",
        "https://api.paypal.test.evil.test/v1/notifications/certs/CERT-1",
        "https://evil.test/v1/notifications/certs/CERT-1",
        "https://evil.test#api.paypal.test/v1/notifications/certs/CERT-1",
        "https://api.paypal.test@evil.test/v1/notifications/certs/CERT-1",
        "HERE@127.0.0.1/v1/notifications/certs/CERT-1",
        "HERE/other/CERT-1",
        "HERE/v1/notifications/certs/",
        "HERE/v1/notifications/certs/../../evil",
        "HERE/v1/notifications/certs/%2e%2e%2fevil",
        "HERE/v1/notifications/certs/CERT-1/more",
        "HERE/v1/notifications/certs/CERT-1?a=b",
        "HERE/v1/notifications/certs/CERT-1#a"
      })
  void otherAddressesAreNotEvenAsked(String address) {
    paypal.on("/", exchange -> FakePayPal.answer(exchange, 200, file("certificate.pem")));

    assertThat(certificates.at(address.replace("HERE", paypal.url().toString()))).isEmpty();

    assertThat(paypal.asked("/")).isZero();
    assertThat(paypal.asked(PATH)).isZero();
  }

  @Test
  void nobodyIsFollowedElsewhere() {
    paypal.on(
        "/v1/notifications/certs/CERT-elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", paypal.url() + PATH);
          FakePayPal.answer(exchange, 302, "");
        });

    assertThat(certificates.at(paypal.url() + "/v1/notifications/certs/CERT-elsewhere")).isEmpty();
    assertThat(paypal.asked(PATH)).isZero();
  }

  @Test
  void whatIsTooLongOrNoCertificateIsNotRead() {
    paypal.on(
        "/v1/notifications/certs/CERT-long",
        exchange ->
            FakePayPal.answer(exchange, 200, " ".repeat(100_000) + file("certificate.pem")));
    paypal.on(
        "/v1/notifications/certs/CERT-none",
        exchange -> FakePayPal.answer(exchange, 200, "no certificate"));

    assertThat(certificates.at(paypal.url() + "/v1/notifications/certs/CERT-long")).isEmpty();
    assertThat(certificates.at(paypal.url() + "/v1/notifications/certs/CERT-none")).isEmpty();
  }

  @Test
  void inventedAddressesAreAskedForOnlySomeTimesAMinuteAndAKnownOneAlways() {
    String invented = "/v1/notifications/certs/CERT-invented-";
    paypal.on("/", exchange -> FakePayPal.answer(exchange, 404, ""));
    assertThat(certificates.at(paypal.url() + PATH)).isPresent();
    for (int i = 0; i < 100; i++) {
      assertThat(certificates.at(paypal.url() + invented + i)).isEmpty();
    }
    assertThat(paypal.asked("/")).isBetween(1L, 20L);
    clock.advance(Duration.ofMinutes(1));
    assertThat(certificates.at(paypal.url() + invented + 100)).isEmpty();
    assertThat(paypal.asked("/")).isBetween(2L, 21L);

    clock.advance(Duration.ofDays(1));
    for (int i = 0; i < 100; i++) {
      assertThat(certificates.at(paypal.url() + invented + i)).isEmpty();
    }
    assertThat(certificates.at(paypal.url() + PATH)).isPresent();
    assertThat(paypal.asked(PATH)).isEqualTo(2);
  }

  @Test
  void aFailureIsNotRemembered() {
    String path = "/v1/notifications/certs/CERT-late";
    AtomicInteger tries = new AtomicInteger();
    paypal.on(
        path,
        exchange ->
            FakePayPal.answer(
                exchange, tries.getAndIncrement() == 0 ? 503 : 200, file("certificate.pem")));

    assertThat(certificates.at(paypal.url() + path)).isEmpty();
    assertThat(certificates.at(paypal.url() + path)).isPresent();
  }
}
