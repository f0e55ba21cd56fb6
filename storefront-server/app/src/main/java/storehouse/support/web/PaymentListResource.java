package storehouse.support.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import storehouse.model.backoffice.PaymentPage;
import storehouse.payment.PaymentFile;
import storehouse.payment.PaymentFiles;
import storehouse.payment.PaymentQuery;
import storehouse.payment.PaymentStanding;
import storehouse.payment.PaymentSummary;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;
import storehouse.support.PaymentCase;
import storehouse.support.PaymentCounter;

/// Finds payments.
@Singleton
@Path("api/backoffice/v1/payments")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles({"support", "finance"})
public class PaymentListResource {

  private static final int MOST = 100;
  private static final long OLDEST_MINUTES = Duration.ofDays(3_650).toMinutes();
  private static final String ANY = "ANY";
  private static final String PROPOSED = "PROPOSED";

  private final PaymentFiles files;
  private final PaymentCounter counter;

  @Inject
  public PaymentListResource(PaymentFiles files, PaymentCounter counter) {
    this.files = files;
    this.counter = counter;
  }

  /// Newest first, a page at a time: by state (`ANY`, `PROPOSED` when a second person is waited
  /// for, or a standing such as `UNKNOWN`), gateway and age; or the one of the order with a number.
  @GET
  public PaymentPage list(
      @QueryParam("number") @DefaultValue("") String number,
      @QueryParam("state") @DefaultValue(ANY) String state,
      @QueryParam("gateway") @DefaultValue("") String gateway,
      @QueryParam("olderThanMinutes") @DefaultValue("0") long minutes,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("size") @DefaultValue("50") int size) {
    if (minutes < 0 || minutes > OLDEST_MINUTES || after < 0 || size < 1 || size > MOST) {
      throw Problem.badRequest("The age is in minutes, and a page has 1 to " + MOST + " payments.");
    }
    if (!number.isBlank()) {
      return PaymentWire.page(numbered(number), false, files.overview());
    }
    PaymentQuery query =
        new PaymentQuery(
            standing(state),
            gateway.isBlank() ? Optional.empty() : Optional.of(gateway),
            state.equals(PROPOSED),
            Duration.ofMinutes(minutes),
            after,
            size);
    List<PaymentSummary> found = files.list(query);
    return PaymentWire.page(found, found.size() == size, files.overview());
  }

  private List<PaymentSummary> numbered(String number) {
    OptionalLong order = counter.order(number);
    return order.isEmpty()
        ? List.of()
        : counter.open(order.getAsLong()).map(PaymentCase::file).map(PaymentFile::summary).stream()
            .toList();
  }

  private static Optional<PaymentStanding> standing(String state) {
    if (state.equals(ANY) || state.equals(PROPOSED)) {
      return Optional.empty();
    }
    Optional<PaymentStanding> known =
        Arrays.stream(PaymentStanding.values()).filter(it -> it.name().equals(state)).findFirst();
    if (known.isEmpty()) {
      throw Problem.badRequest(
          "The state is ANY, PROPOSED or one of " + Arrays.toString(PaymentStanding.values()));
    }
    return known;
  }
}
