package storehouse.simulators.paypal;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.journal.Journal;
import storehouse.simulators.journal.Table;

/// The invoice ids that the shop gave to captures and refunds. An account blocks a second use
/// unless its owner says otherwise, as a guard against paying twice.
final class Invoices {
  private static final int REMEMBERED = 500_000;

  private final Table<String> used;

  Invoices(Journal journal) throws IOException {
    this.used = journal.table("used-invoice", String.class, REMEMBERED);
  }

  /// @param kind of payment; each has invoice ids of its own
  /// @param invoiceId null when the shop gave none, which may happen any number of times
  /// @throws PayPalError 422 when it was used before; what fails leaves it free
  <T> T oncePer(String kind, @Nullable String invoiceId, Supplier<T> work) {
    if (invoiceId == null) {
      return work.get();
    }
    var key = key(kind, invoiceId);
    if (!used.putIfNew(key, kind)) {
      throw PayPalError.refused(Issue.DUPLICATE_INVOICE_ID, "/invoice_id");
    }
    try {
      return work.get();
    } catch (PayPalError refused) {
      used.remove(key);
      throw refused;
    }
  }

  /// For a payment that was refused and still has a row.
  void free(String kind, @Nullable String invoiceId) {
    if (invoiceId != null) {
      used.remove(key(kind, invoiceId));
    }
  }

  private static String key(String kind, String invoiceId) {
    return kind + " " + invoiceId;
  }
}
