package storehouse.search.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import storehouse.search.Search;

/// Builds the index again from the catalogue.
@Singleton
@Path("/api/backoffice/v1/search/reindex")
@RolesAllowed("admin")
public final class ReindexResource {

  private final Search search;

  @Inject
  public ReindexResource(Search search) {
    this.search = search;
  }

  @POST
  public Response reindex() {
    search.reindex();
    return Response.accepted().build();
  }
}
