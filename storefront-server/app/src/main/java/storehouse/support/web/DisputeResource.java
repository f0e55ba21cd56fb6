package storehouse.support.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;
import storehouse.model.backoffice.DisputeAcceptance;
import storehouse.model.backoffice.DisputeDetail;
import storehouse.model.backoffice.DisputeDraft;
import storehouse.model.backoffice.DisputePage;
import storehouse.model.backoffice.DisputeSubmission;
import storehouse.payment.DisputeEvidence;
import storehouse.payment.DisputeIntervention;
import storehouse.payment.Disputes;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Disputes, and what people do about them. Each command answers with the dispute: 200 when it is
/// done, 202 when the gateway or a second person is waited for.
@Singleton
@Path("api/backoffice/v1/disputes")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles({"support", "finance"})
public class DisputeResource {

  private static final int MOST = 200;
  private static final int LONGEST_REASON = 200;
  private static final int LONGEST_CARRIER = 60;
  private static final int LONGEST_TRACKING = 80;

  private final Disputes disputes;

  @Inject
  public DisputeResource(Disputes disputes) {
    this.disputes = disputes;
  }

  /// Those that wait for the shop first, by their deadline, then those that wait for the bank; with
  /// the state `ALL` and not `OPEN`, then those that are closed.
  @GET
  public DisputePage list(
      @QueryParam("state") @DefaultValue("OPEN") String state,
      @QueryParam("size") @DefaultValue("100") int size) {
    boolean all = state.equals("ALL");
    if (size < 1 || size > MOST || (!all && !state.equals("OPEN"))) {
      throw Problem.badRequest(
          "The state is OPEN or ALL, and a list has 1 to " + MOST + " disputes.");
    }
    return DisputeWire.page(disputes.list(all, size), disputes.count(all));
  }

  @GET
  @Path("{id:\\d{1,19}}")
  public DisputeDetail find(@PathParam("id") long id) {
    return disputes.open(id).map(DisputeWire::detail).orElseThrow(DisputeProblems::unknown);
  }

  /// Keeps what the shop will say.
  @PUT
  @Path("{id:\\d{1,19}}/evidence")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response draft(
      @PathParam("id") long id, @Nullable DisputeDraft draft, @Context SecurityContext sender) {
    if (draft == null) {
      throw Problem.badRequest("Say what the shop has to say.");
    }
    DisputeEvidence evidence =
        new DisputeEvidence(
            text(draft.statement(), 1, DisputeEvidence.LONGEST_STATEMENT),
            text(draft.carrier(), 0, LONGEST_CARRIER),
            text(draft.trackingNumber(), 0, LONGEST_TRACKING));
    return answer(id, disputes.draft(id, draft.version(), evidence, actor(sender)));
  }

  /// Sends what was written, once.
  @POST
  @Path("{id:\\d{1,19}}/submission")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response submit(
      @PathParam("id") long id, @Nullable DisputeSubmission wish, @Context SecurityContext sender) {
    if (wish == null) {
      throw Problem.badRequest("Say which version of the evidence should be sent.");
    }
    return answer(id, disputes.submit(id, wish.version(), actor(sender)));
  }

  /// Gives in. A large one is only proposed, until a second person agrees to that proposal.
  @POST
  @Path("{id:\\d{1,19}}/acceptance")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response accept(
      @PathParam("id") long id, @Nullable DisputeAcceptance wish, @Context SecurityContext sender) {
    String reason = text(wish == null ? null : wish.reason(), 1, LONGEST_REASON);
    return answer(id, disputes.accept(id, actor(sender), reason));
  }

  /// Agrees to a proposal; `proposal-changed` when it is not there any more.
  @POST
  @Path("{id:\\d{1,19}}/proposals/{proposal:\\d{1,19}}/approval")
  public Response agree(
      @PathParam("id") long id,
      @PathParam("proposal") long proposal,
      @Context SecurityContext sender) {
    return answer(id, disputes.agree(id, proposal, actor(sender)));
  }

  /// Takes a proposal off the table.
  @POST
  @Path("{id:\\d{1,19}}/proposals/{proposal:\\d{1,19}}/refusal")
  public Response decline(
      @PathParam("id") long id,
      @PathParam("proposal") long proposal,
      @Context SecurityContext sender) {
    return answer(id, disputes.decline(id, proposal, actor(sender)));
  }

  private Response answer(long id, DisputeIntervention intervention) {
    return switch (intervention) {
      case DisputeIntervention.Done() -> Response.ok(find(id)).build();
      case DisputeIntervention.UnderWay(), DisputeIntervention.Proposed() ->
          Response.accepted(find(id)).build();
      case DisputeIntervention.NotNow(var why) -> throw DisputeProblems.of(why);
      case DisputeIntervention.UnknownDispute() -> throw DisputeProblems.unknown();
    };
  }

  private static String actor(SecurityContext sender) {
    return sender.getUserPrincipal().getName();
  }

  private static String text(@Nullable String given, int shortest, int longest) {
    String text = given == null ? "" : given.strip();
    if (text.length() < shortest || text.length() > longest) {
      throw Problem.badRequest("A text is missing, or longer than its " + longest + " characters.");
    }
    return text;
  }
}
