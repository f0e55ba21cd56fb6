package storehouse.platform.events.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import storehouse.model.backoffice.ConsumerLag;
import storehouse.model.backoffice.ParkedEvent;
import storehouse.platform.events.Inboxes;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// How far the consumers of events are behind, and the events that they could not handle.
@Singleton
@Path("api/backoffice/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles("admin")
public class EventResource {

  private final Inboxes inboxes;

  @Inject
  EventResource(Inboxes inboxes) {
    this.inboxes = inboxes;
  }

  @GET
  public List<ConsumerLag> lag() {
    return inboxes.lag();
  }

  @GET
  @Path("parked")
  public List<ParkedEvent> parked() {
    return inboxes.parked();
  }

  /// Hands the event to that one consumer again.
  @POST
  @Path("parked/{consumer}/{id:\\d{1,18}}/replay")
  public void replay(@PathParam("consumer") String consumer, @PathParam("id") long id) {
    if (!inboxes.replay(consumer, id)) {
      throw Problem.notFound("That event is not parked for " + consumer + ".");
    }
  }
}
