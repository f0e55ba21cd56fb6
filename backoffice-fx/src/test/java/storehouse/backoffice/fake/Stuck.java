package storehouse.backoffice.fake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.SagaDetail.Event;
import storehouse.model.backoffice.SagaRow;

/// Orders that stand still, to fill the fake with.
public final class Stuck {

  private static final String CLOSED = "Store fulfilment: Table 'warehouse' doesn't exist";

  private Stuck() {}

  public static void fill(FakeBackOffice fake) {
    fake.sagas()
        .add(
            row("101", "SH-1042-7", "hand to warehouse", 14, CLOSED, 52),
            event(50, "reserve inventory", "DONE", null),
            event(50, "authorise payment", "UNKNOWN", null),
            event(49, "authorise payment", "DONE", null),
            event(49, "capture payment", "DONE", null),
            event(49, "confirm order", "DONE", null),
            event(9, "hand to warehouse", "FAILED", CLOSED),
            event(1, "hand to warehouse", "FAILED", CLOSED));
    fake.sagas()
        .add(
            row("102", "SH-1043-5", "authorise payment", 12, null, 21),
            event(21, "reserve inventory", "DONE", null),
            event(2, "authorise payment", "UNKNOWN", null));
    fake.sagas()
        .add(
            row("103", "SH-1044-3", "capture payment", 17, "The gateway answered 503", 3),
            event(3, "reserve inventory", "DONE", null),
            event(2, "capture payment", "FAILED", "The gateway answered 503"));
  }

  private static SagaRow row(
      String id, String number, String step, int attempts, @Nullable String error, int minutes) {
    return new SagaRow(
        id,
        number,
        "RUNNING",
        step,
        attempts,
        true,
        false,
        false,
        false,
        null,
        error,
        minutesAgo(minutes),
        Instant.now().plusSeconds(34),
        null);
  }

  private static Event event(int minutes, String step, String what, @Nullable String detail) {
    return new Event(minutesAgo(minutes), step, what, detail, null);
  }

  private static Instant minutesAgo(int minutes) {
    return Instant.now().minus(Duration.ofMinutes(minutes));
  }
}
