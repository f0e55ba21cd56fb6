package storehouse.order.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import storehouse.model.backoffice.BooksReport;
import storehouse.order.audit.AuditReport;
import storehouse.platform.web.StaffRoles;

/// What the audit of the books says.
@Singleton
@Path("api/backoffice/v1/books")
@Produces(MediaType.APPLICATION_JSON)
@StaffRoles({"support", "finance", "admin"})
public class BooksResource {

  private final AuditReport audit;

  @Inject
  public BooksResource(AuditReport audit) {
    this.audit = audit;
  }

  @GET
  public BooksReport report() {
    return audit.report();
  }
}
