package storehouse.catalog.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import storehouse.catalog.Imports;
import storehouse.model.backoffice.ImportStatus;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Imports of files: send one, watch it, stop it.
@Singleton
@Path("/api/backoffice/v1/imports")
@StaffRoles({"stock", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource {

  private final Imports imports;

  @Inject
  public ImportResource(Imports imports) {
    this.imports = imports;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public Response accept(
      @QueryParam("format") @Nullable String format,
      @QueryParam("name") @DefaultValue("upload") String name,
      InputStream file) {
    if (format == null) {
      throw Problem.badRequest("Name the file's format, such as ?format=shopify.");
    }
    ImportStatus status = imports.accept(format, name, file);
    return Response.accepted(status)
        .location(URI.create("/api/backoffice/v1/imports/" + status.id()))
        .build();
  }

  @GET
  @Path("{id: \\d{1,19}}")
  public ImportStatus find(@PathParam("id") long id) {
    return imports.find(id).orElseThrow(unknown());
  }

  @DELETE
  @Path("{id: \\d{1,19}}")
  public ImportStatus cancel(@PathParam("id") long id) {
    return imports.cancel(id).orElseThrow(unknown());
  }

  private static Supplier<Problem> unknown() {
    return () -> Problem.notFound("There is no import with this number.");
  }
}
