package storehouse.edge.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import storehouse.edge.traffic.Admission.Place;
import storehouse.edge.traffic.OrderLimit.Setting;
import storehouse.platform.saga.SagaRunner.Work;
import storehouse.platform.web.Problem;

class AdmissionTest {

  private static final int ORDERS = 3;
  private static final int WRITES = 5;

  private final Admission admission =
      new Admission(
          new OrderLimit(
              new Setting(ORDERS, ORDERS, ORDERS, Duration.ofSeconds(1)),
              () -> new Work(0, 0, 0),
              () -> 0),
          WRITES);

  @Test
  void anOrderTooManyIsToldWhenToComeBackAndTheNextIsLetIn() {
    List<Place> inside = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      inside.add(admission.order());
    }

    Problem refusal = catchThrowableOfType(Problem.class, admission::order);

    assertThat(refusal.status()).isEqualTo(429);
    assertThat(refusal.retryAfter()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_500));
    inside.getFirst().close();
    admission.order();
    assertThat(admission.admitted()).isEqualTo(ORDERS + 1L);
    assertThat(admission.refused()).isEqualTo(1);
  }

  @Test
  void anOrderThatIsTurnedAwayKeepsNoPlace() {
    for (int i = 0; i < ORDERS; i++) {
      admission.order();
    }
    for (int i = 0; i < 100; i++) {
      assertThat(catchThrowableOfType(Problem.class, admission::order)).isNotNull();
    }

    admission.write();
    admission.write();
    assertThat(catchThrowableOfType(Problem.class, admission::write).status()).isEqualTo(429);
  }

  @Test
  void whoeverWaitsForHowAnAcceptedOrderEndsKeepsNobodyOut() {
    List<Place> inside = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      inside.add(admission.order());
      admission.orderAccepted();
      admission.orderAccepted();
    }

    inside.add(admission.order());

    inside.forEach(Place::close);
    for (int i = 0; i < ORDERS; i++) {
      admission.order();
    }
    assertThat(catchThrowableOfType(Problem.class, admission::order)).isNotNull();
  }

  @Test
  void theDoorIsNotWalkedAround() {
    assertThat(
            List.of(
                "/api/v1/orders/",
                "/api/v1/orders;x=1",
                "/api;a=b/v1/orders",
                "/api/v1/%6Frders",
                "//api/v1/./orders",
                "/api/v1/webhooks/../orders",
                "/api/v1/webhooks/..;/orders"))
        .allSatisfy(
            written -> {
              String path = RequestPath.plain(written);
              assertThat(AdmissionFilter.isAsked("POST", path)).isTrue();
              assertThat(AdmissionFilter.isOrder(path)).isTrue();
            });
    assertThat(RequestPath.plain("/")).isEqualTo("/");
    assertThat(RequestPath.plain("/carts/a+b%2Fc%zz")).isEqualTo("/carts/a+b%2Fc%zz");
  }

  @Test
  void readsStaffAndGatewaysAreNeverAsked() {
    assertThat(AdmissionFilter.isAsked("GET", "/api/v1/orders/A1")).isFalse();
    assertThat(AdmissionFilter.isAsked("POST", "/api/v1/webhooks/stripe")).isFalse();
    assertThat(AdmissionFilter.isAsked("POST", "/api/backoffice/v1/stock/adjustments")).isFalse();
    assertThat(AdmissionFilter.isAsked("PUT", "/api/v1/carts/1/lines/2")).isTrue();
    assertThat(AdmissionFilter.isAsked("POST", "/api/v1/orders")).isTrue();
  }

  @Test
  void anOrderIsOneHoweverItIsPlaced() {
    assertThat(List.of("/api/v1/orders", "/checkout", "/checkout/pay"))
        .allMatch(AdmissionFilter::isOrder);
    assertThat(List.of("/checkout/quote", "/api/v1/carts", "/api/v1/orders/A1/cancel"))
        .noneMatch(AdmissionFilter::isOrder);
  }
}
