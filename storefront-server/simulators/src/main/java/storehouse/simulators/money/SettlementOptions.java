package storehouse.simulators.money;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How the gateways settle.
///
/// @param home the currency of the shop's bank account
/// @param reservePercent of what a batch earns, held back
/// @param reserveDays for so long
/// @param answers folder of the answer keys, null for none
/// @param unasked true to close each day when it is over, and to tell the shop; otherwise batches
///   are closed when they are asked for
public record SettlementOptions(
    String home,
    int reservePercent,
    int reserveDays,
    MischiefPlan mischief,
    @Nullable Path answers,
    boolean unasked) {
  /// Euro, five percent for thirty days, no mischief, and only on demand.
  public static final SettlementOptions ON_DEMAND =
      new SettlementOptions("EUR", 5, 30, MischiefPlan.NONE, null, false);

  public SettlementOptions with(MischiefPlan plan) {
    return new SettlementOptions(home, reservePercent, reserveDays, plan, answers, unasked);
  }

  public SettlementOptions answeringIn(Path folder) {
    return new SettlementOptions(home, reservePercent, reserveDays, mischief, folder, unasked);
  }

  public SettlementOptions holding(int percent, int days) {
    return new SettlementOptions(home, percent, days, mischief, answers, unasked);
  }
}
