package storehouse.pricing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a quote came about, as it is stored with an order: figures in minor units of `currency`.
public record QuoteTrace(
    int version,
    String currency,
    String country,
    List<Line> lines,
    @Nullable Shipping shipping,
    Tax tax,
    long goods,
    long discount,
    long total) {

  /// `lineTotal` = `unitPrice` x `quantity`; `tax` is its share of the whole tax.
  public record Line(String sku, int quantity, long unitPrice, long lineTotal, long tax) {}

  /// The chosen way to send the goods, and from which value of goods it would be free.
  public record Shipping(
      String code, long listPrice, @Nullable Long freeFrom, long charged, long tax) {}

  /// `contained` = round half up of `of` x rate / (10000 + rate), split by largest remainder.
  public record Tax(String name, int basisPoints, long of, long contained) {}
}
