package storehouse.recommendation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/// One line of order history in the columns of UCI Online Retail.
sealed interface HistoryLine {

  List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][' ']HH:mm[:ss]", Locale.ROOT),
          DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT));

  int MAX_INVOICE = 60;
  int MAX_SKU = 64;

  record Sold(Sale sale) implements HistoryLine {}

  record Unreadable(String reason) implements HistoryLine {}

  static HistoryLine read(CSVRecord row) {
    String invoice = text(row, "InvoiceNo");
    String sku = text(row, "StockCode");
    String quantity = text(row, "Quantity");
    if (invoice.isEmpty() || invoice.length() > MAX_INVOICE) {
      return new Unreadable("The invoice number is missing or longer than 60 characters.");
    }
    if (sku.isEmpty() || sku.length() > MAX_SKU) {
      return new Unreadable("The stock code is missing or longer than 64 characters.");
    }
    if (!quantity.matches("-?\\d{1,9}")) {
      return new Unreadable("The quantity is not a whole number: " + quantity);
    }
    for (DateTimeFormatter format : DATES) {
      try {
        LocalDate day = LocalDateTime.parse(text(row, "InvoiceDate"), format).toLocalDate();
        return new Sold(new Sale(Sale.ofInvoice(invoice), sku, day, Long.parseLong(quantity)));
      } catch (DateTimeParseException notThisFormat) {
        // The next format may fit.
      }
    }
    return new Unreadable("The date cannot be read: " + text(row, "InvoiceDate"));
  }

  private static String text(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column) ? row.get(column).strip() : "";
  }
}
