package storehouse.inventory.transfers;

import java.util.List;

/// Sends goods from one warehouse to another; each line was decided while looking at a version of
/// the stock that they leave.
public record DispatchTransfer(
    String reference, String from, String to, List<Line> lines, String actor) {

  public record Line(String sku, long units, long version) {}
}
