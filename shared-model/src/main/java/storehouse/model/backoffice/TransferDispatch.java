package storehouse.model.backoffice;

import java.util.List;

/// `POST /transfers`: goods leave one warehouse for another. The same reference counts once. A
/// line's `version` is that of the stock it leaves; 409 when somebody else was first.
public record TransferDispatch(String reference, String from, String to, List<Line> lines) {

  public record Line(String sku, long units, long version) {}
}
