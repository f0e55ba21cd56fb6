package storehouse.recommendation;

import java.time.LocalDate;

/// Units of a SKU that one basket held; negative when they came back.
record Sale(String source, String sku, LocalDate soldOn, long units) {

  static String ofOrder(String orderId) {
    return "order:" + orderId;
  }

  static String ofInvoice(String invoice) {
    return "invoice:" + invoice;
  }
}
