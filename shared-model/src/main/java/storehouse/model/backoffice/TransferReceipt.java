package storehouse.model.backoffice;

import java.util.List;

/// `POST /transfers/{reference}/receipt`: what arrived, in order and damaged. What is not named did
/// not arrive and is written off.
public record TransferReceipt(List<Line> lines) {

  public record Line(String sku, long received, long damaged) {}
}
