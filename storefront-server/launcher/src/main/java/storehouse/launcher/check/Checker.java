package storehouse.launcher.check;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import storehouse.launcher.database.Stores;

/// Runs every check over the books of a shop.
public final class Checker {

  private static final List<Check> CHECKS =
      List.of(
          new EveryAcknowledgedOrderExists(),
          new EveryOrderIsSettled(),
          new EveryEditIsSettled(),
          new GatewayAgreesWithOrders(),
          new OnHandEqualsMovements(),
          new StatesEqualMovements(),
          new ReservedEqualsReservations(),
          new ReservationsAgreeWithOrders(),
          new HoldsEndInTime(),
          new WaitsAreKept(),
          new NothingIsShippedTwice(),
          new TotalsAddUp(),
          new EachCartIsOneOrder(),
          new EveryEventIsApplied());

  private final BooksReader reader;

  /// @param gateways the simulators' addresses
  public Checker(Stores stores, List<URI> gateways) {
    this.reader = new BooksReader(stores, new GatewayBooks(gateways));
  }

  /// What a check found.
  public record Result(String rule, List<String> findings) {

    private static final int MOST_SHOWN = 20;

    /// Enough of them to see what is wrong.
    public List<String> shown() {
      return findings.subList(0, Math.min(MOST_SHOWN, findings.size()));
    }
  }

  /// All checks in order; `acknowledged` are order numbers from the clients' own logs.
  public List<Result> run(Set<String> acknowledged) throws SQLException, IOException {
    return results(reader.read(acknowledged));
  }

  static List<Result> results(Books books) {
    List<Result> results = new ArrayList<>();
    CHECKS.forEach(check -> results.add(new Result(check.rule(), check.findings(books))));
    return results;
  }
}
