package storehouse.payment.cost;

import java.util.Locale;
import storehouse.payment.cost.Comparison.Plan;
import storehouse.payment.cost.Comparison.Result;
import storehouse.testing.Milestones;

/// Compares each gateway's adapter with a bare client, in a process with the shop's own options:
/// the tests' process is compiled quickly rather than well.
final class AdapterCost {

  static final String MEASURED = "storehouse.adapters";

  private static final double AT_MOST = 1.15;
  private static final Plan WHOLE = new Plan(16, 16, 500);
  private static final Plan TASTE = new Plan(0, 1, 20);

  private AdapterCost() {}

  /// Ends with 0, or with 2 when an adapter takes more than it may. Without the property `MEASURED`
  /// it only has a taste, and judges nothing.
  public static void main(String... arguments) throws Exception {
    boolean whole = System.getProperty(MEASURED, "").equals("measured");
    Milestones milestones = Milestones.open();
    boolean cheap = true;
    for (MeasuredGateway measured : MeasuredGateway.values()) {
      // One for each: what all three keep of so many payments does not fit into one.
      try (GatewayProcess gateways = GatewayProcess.start();
          Comparison comparison = new Comparison(measured, gateways.address(measured))) {
        Result result = comparison.run(whole ? WHOLE : TASTE);
        String asked = String.format(Locale.ROOT, "; asked: at most %.2f", AT_MOST);
        milestones.reach(measured.title(), result.text() + asked);
        System.out.println(measured.title() + " " + result.text());
        cheap &= result.ratio() <= AT_MOST;
      }
    }
    System.exit(cheap || !whole ? 0 : 2);
  }
}
