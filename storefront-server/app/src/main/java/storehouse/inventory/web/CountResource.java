package storehouse.inventory.web;

import static storehouse.inventory.web.StockTexts.text;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import storehouse.inventory.counts.CountSheet;
import storehouse.inventory.counts.StockCounts;
import storehouse.model.backoffice.CountReport;
import storehouse.platform.web.Problem;
import storehouse.platform.web.StaffRoles;

/// Takes in a list of counted stock: a CSV file with the columns sku, warehouse and counted.
@Singleton
@Path("api/backoffice/v1/stock-counts")
@Produces(MediaType.APPLICATION_JSON)
public class CountResource {

  private static final int LONGEST_NAME = 100;

  private final StockCounts counts;

  @Inject
  public CountResource(StockCounts counts) {
    this.counts = counts;
  }

  @POST
  @Consumes("text/csv")
  @StaffRoles({"stock", "admin"})
  public CountReport count(
      @QueryParam("name") @DefaultValue("upload") String name,
      InputStream file,
      @Context SecurityContext caller)
      throws IOException {
    String cause = "count " + name.substring(0, Math.min(LONGEST_NAME, name.length()));
    CountTally tally = new CountTally(counts, cause, caller.getUserPrincipal().getName());
    if (!CountSheet.read(file, tally::add)) {
      throw Problem.invalid("count-columns", text("count.columns"));
    }
    return tally.report();
  }
}
