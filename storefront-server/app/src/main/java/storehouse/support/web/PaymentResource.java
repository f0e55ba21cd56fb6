package storehouse.support.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.model.backoffice.PaymentDetail;
import storehouse.model.backoffice.PaymentRefundRequest;
import storehouse.model.backoffice.PaymentResolution;
import storehouse.model.backoffice.PaymentVoid;
import storehouse.model.shop.Price;
import storehouse.payment.PaymentIntervention;
import storehouse.payment.PaymentVerdict;
import storehouse.payment.PaymentWish;
import storehouse.platform.Ids;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;
import storehouse.support.PaymentCounter;

/// One payment, and what people do to it. Each command answers with the payment: 200 when it is
/// done, 202 when the gateway or a second person is waited for.
@Singleton
@Path("api/backoffice/v1/payments/{id:\\d{1,19}}")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles({"support", "finance"})
public class PaymentResource {

  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_KEY = 80;
  private static final int LONGEST_REFERENCE = 100;

  private final PaymentCounter counter;

  @Inject
  public PaymentResource(PaymentCounter counter) {
    this.counter = counter;
  }

  @GET
  public PaymentDetail find(@PathParam("id") long id) {
    return counter.open(id).map(PaymentWire::detail).orElseThrow(PaymentProblems::unknown);
  }

  /// Gives an authorisation back.
  @POST
  @Path("void")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response release(
      @PathParam("id") long id, @Nullable PaymentVoid wish, @Context SecurityContext sender) {
    String reason = reason(wish == null ? null : wish.reason());
    return answer(id, counter.release(new PaymentWish(id, actor(sender), reason, key())));
  }

  /// Gives a part back, once for each `Idempotency-Key`. A large one is only proposed.
  @POST
  @Path("refunds")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response refund(
      @PathParam("id") long id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable PaymentRefundRequest wish,
      @Context SecurityContext sender) {
    Money amount = amount(wish == null ? null : wish.amount());
    String reason = reason(wish == null ? null : wish.reason());
    PaymentWish asked = new PaymentWish(id, actor(sender), reason, key(key));
    return answer(id, counter.refund(asked, amount));
  }

  /// Asks the gateway now how the payment stands.
  @POST
  @Path("refresh")
  public Response refresh(@PathParam("id") long id) {
    return answer(id, counter.askAgain(id));
  }

  /// Proposes what an unknown payment is, as the gateway's own desk shows it; somebody else has to
  /// approve.
  @POST
  @Path("resolutions")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response resolve(
      @PathParam("id") long id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @Nullable PaymentResolution wish,
      @Context SecurityContext sender) {
    PaymentVerdict verdict = verdict(wish == null ? null : wish.verdict());
    String reason = reason(wish == null ? null : wish.reason());
    Optional<String> reference = reference(wish == null ? null : wish.reference());
    PaymentWish asked = new PaymentWish(id, actor(sender), reason, key(key));
    return answer(id, counter.resolve(asked, verdict, reference));
  }

  @POST
  @Path("proposals/{proposal:\\d{1,19}}/approval")
  public Response approve(
      @PathParam("id") long id,
      @PathParam("proposal") long proposal,
      @Context SecurityContext sender) {
    return answer(id, counter.approve(id, proposal, actor(sender)));
  }

  @POST
  @Path("proposals/{proposal:\\d{1,19}}/refusal")
  public Response refuse(
      @PathParam("id") long id,
      @PathParam("proposal") long proposal,
      @Context SecurityContext sender) {
    return answer(id, counter.decline(id, proposal, actor(sender)));
  }

  private Response answer(long id, PaymentIntervention intervention) {
    return switch (intervention) {
      case PaymentIntervention.Done() -> Response.ok(find(id)).build();
      case PaymentIntervention.UnderWay(), PaymentIntervention.Proposed() ->
          Response.accepted(find(id)).build();
      case PaymentIntervention.NotNow(var why) -> throw PaymentProblems.of(why);
      case PaymentIntervention.UnknownPayment() -> throw PaymentProblems.unknown();
    };
  }

  private static String actor(SecurityContext sender) {
    return sender.getUserPrincipal().getName();
  }

  private static String reason(@Nullable String given) {
    String reason = given == null ? "" : given.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Problem.badRequest("Say why, in at most " + LONGEST_REASON + " characters.");
    }
    return reason;
  }

  private static String key(@Nullable String given) {
    if (given == null || given.isBlank() || given.length() > LONGEST_KEY) {
      throw Problem.badRequest(
          "The header Idempotency-Key is needed, with at most " + LONGEST_KEY + " characters.");
    }
    return given;
  }

  private static String key() {
    return Ids.unguessable();
  }

  private static Money amount(@Nullable Price given) {
    try {
      if (given != null && given.currency() != null && given.minorUnits() > 0) {
        return new Money(given.minorUnits(), Currency.getInstance(given.currency()));
      }
    } catch (IllegalArgumentException noCurrency) {
      throw Problem.badRequest("The currency is not known: " + noCurrency.getMessage());
    }
    throw Problem.badRequest("Say how much should be given back, in minor units above zero.");
  }

  private static PaymentVerdict verdict(@Nullable String given) {
    return Arrays.stream(PaymentVerdict.values())
        .filter(verdict -> verdict.name().equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badRequest(
                    "The verdict is one of " + Arrays.toString(PaymentVerdict.values())));
  }

  private static Optional<String> reference(@Nullable String given) {
    String reference = given == null ? "" : given.strip();
    if (reference.length() > LONGEST_REFERENCE) {
      throw Problem.badRequest("No reference is longer than " + LONGEST_REFERENCE + " characters.");
    }
    return reference.isEmpty() ? Optional.empty() : Optional.of(reference);
  }
}
