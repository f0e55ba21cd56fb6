package storehouse.order.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.SagaDetail;
import storehouse.model.backoffice.SagaPage;
import storehouse.model.backoffice.UndoProposal;
import storehouse.order.OrderSagas;
import storehouse.platform.saga.Intervention;
import storehouse.platform.saga.SagaDesk;
import storehouse.platform.saga.SagaHistory;
import storehouse.platform.saga.SagaQuery;
import storehouse.platform.saga.SagaQuery.Filter;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// The operators' console: the sagas of orders, and what people may do to them.
@Singleton
@Path("api/backoffice/v1/sagas")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles("support")
public class SagaResource {

  private static final int MOST = 100;
  private static final int LONGEST_REASON = 200;

  private final SagaDesk desk;
  private final SagaWire wire;

  @Inject
  public SagaResource(OrderSagas sagas, SagaWire wire) {
    this.desk = sagas.desk();
    this.wire = wire;
  }

  /// By state and age, a page at a time; what is under way comes oldest first.
  @GET
  @StaffRoles({"support", "finance"})
  public SagaPage list(
      @QueryParam("state") @DefaultValue("NEEDS_PERSON") String state,
      @QueryParam("olderThanMinutes") @DefaultValue("0") long minutes,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("size") @DefaultValue("50") int size) {
    if (minutes < 0 || after < 0 || size < 1 || size > MOST) {
      throw Problem.badRequest("The age is in minutes, and a page has 1 to " + MOST + " sagas.");
    }
    SagaQuery query = new SagaQuery(filter(state), Duration.ofMinutes(minutes), after, size);
    return wire.page(desk, query);
  }

  private static Filter filter(String name) {
    return Arrays.stream(Filter.values())
        .filter(filter -> filter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> Problem.badRequest("The state is one of " + Arrays.toString(Filter.values())));
  }

  @GET
  @Path("{id:\\d{1,19}}")
  @StaffRoles({"support", "finance"})
  public SagaDetail find(@PathParam("id") long id) {
    return wire.detail(desk.find(id).orElseThrow(SagaProblems::unknown));
  }

  @POST
  @Path("{id:\\d{1,19}}/pause")
  public SagaDetail pause(@PathParam("id") long id, @Context SecurityContext sender) {
    return done(desk.pause(id, actor(sender)));
  }

  @POST
  @Path("{id:\\d{1,19}}/resume")
  public SagaDetail resume(@PathParam("id") long id, @Context SecurityContext sender) {
    return done(desk.resume(id, actor(sender)));
  }

  @POST
  @Path("{id:\\d{1,19}}/retry")
  public SagaDetail retry(@PathParam("id") long id, @Context SecurityContext sender) {
    return done(desk.retry(id, actor(sender)));
  }

  /// Proposes to undo it by force; somebody else has to approve.
  @POST
  @Path("{id:\\d{1,19}}/proposals")
  @Consumes(MediaType.APPLICATION_JSON)
  public SagaDetail propose(
      @PathParam("id") long id, @Nullable UndoProposal proposal, @Context SecurityContext sender) {
    String reason = proposal == null || proposal.reason() == null ? "" : proposal.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Problem.badRequest("Say why, in at most " + LONGEST_REASON + " characters.");
    }
    return done(desk.propose(id, reason, actor(sender)));
  }

  @POST
  @Path("{id:\\d{1,19}}/proposals/{proposal:\\d{1,19}}/approval")
  public SagaDetail approve(
      @PathParam("id") long id,
      @PathParam("proposal") long proposal,
      @Context SecurityContext sender) {
    return done(desk.approve(id, proposal, actor(sender)));
  }

  @POST
  @Path("{id:\\d{1,19}}/proposals/{proposal:\\d{1,19}}/refusal")
  public SagaDetail refuse(
      @PathParam("id") long id,
      @PathParam("proposal") long proposal,
      @Context SecurityContext sender) {
    return done(desk.withdraw(id, proposal, actor(sender)));
  }

  private SagaDetail done(Intervention intervention) {
    return switch (intervention) {
      case Intervention.Done(SagaHistory saga) -> wire.detail(saga);
      case Intervention.NotNow(var why) -> throw SagaProblems.of(why);
      case Intervention.UnknownSaga() -> throw SagaProblems.unknown();
    };
  }

  private static String actor(SecurityContext sender) {
    return sender.getUserPrincipal().getName();
  }
}
