package storehouse.model.backoffice;

import java.util.List;

/// What `POST /stock/counts` did: so many rows changed the stock, were right already, or were
/// refused; `errors` are the first of those.
public record CountReport(
    long rows, long changed, long unchanged, List<RowError> errors, long errorCount) {

  /// A refused row: its line in the file and why.
  public record RowError(long line, String reason) {}
}
