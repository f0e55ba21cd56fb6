package storehouse.pricing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.platform.json.Json;
import storehouse.platform.web.Problem;

/// The arithmetic of a quote; knows no database.
///
/// Tax is taken out of the whole total once and then split over the lines and the delivery by
/// largest remainder, so that the parts add up to the tax on the invoice to the cent.
final class QuoteCalculation {

  private static final int TRACE_VERSION = 1;

  private static final ResourceBundle.Control ROOT_ONLY_AS_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final QuoteCommand command;
  private final List<PricedLine> lines;
  private final Destination destination;
  private final Money goods;

  private QuoteCalculation(QuoteCommand command, List<PricedLine> lines, Destination destination) {
    this.command = command;
    this.lines = lines;
    this.destination = destination;
    this.goods = lines.stream().map(PricedLine::total).reduce(zero(), Money::plus);
  }

  static QuoteView quote(QuoteCommand command, List<PricedLine> lines, Destination destination) {
    return new QuoteCalculation(command, lines, destination).quote();
  }

  private QuoteView quote() {
    List<QuoteView.ShippingOption> options =
        destination.shipping().stream().map(this::option).toList();
    QuoteView.ShippingOption chosen = chosen(options);
    Money shipping = chosen == null ? zero() : chosen.price();
    Money total = goods.plus(shipping);
    Money tax = destination.tax().containedIn(total);
    List<Money> parts = split(tax, shipping);
    return new QuoteView(
        views(parts),
        List.of(),
        options,
        chosen,
        List.of(new QuoteView.Tax(destination.tax().name(), destination.tax().basisPoints(), tax)),
        goods,
        shipping,
        zero(),
        tax,
        total,
        Json.write(trace(chosen, total, parts)));
  }

  private Money zero() {
    return Money.zero(command.currency());
  }

  private QuoteView.ShippingOption option(ShippingRate rate) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "storehouse.pricing.texts", command.locale(), ROOT_ONLY_AS_FALLBACK);
    return new QuoteView.ShippingOption(
        rate.code(), texts.getString("shipping." + rate.code()), rate.priceFor(goods));
  }

  private QuoteView.@Nullable ShippingOption chosen(List<QuoteView.ShippingOption> options) {
    String method = command.shippingMethod();
    if (method == null) {
      return options.isEmpty() ? null : options.getFirst();
    }
    return options.stream()
        .filter(option -> option.code().equals(method))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.invalid(
                    "shipping-method-unknown",
                    "That way of delivery is not offered for this address. Choose another one."));
  }

  /// The tax of each line in order, and last that of the delivery.
  private List<Money> split(Money tax, Money shipping) {
    List<Long> weights =
        Stream.concat(lines.stream().map(PricedLine::total), Stream.of(shipping))
            .map(Money::minorUnits)
            .toList();
    boolean nothing = weights.stream().allMatch(weight -> weight == 0);
    return nothing ? Collections.nCopies(weights.size(), zero()) : tax.split(weights);
  }

  private List<QuoteView.Line> views(List<Money> taxes) {
    List<QuoteView.Line> views = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      PricedLine line = lines.get(i);
      views.add(
          new QuoteView.Line(
              line.sku(), line.quantity(), line.unitPrice(), line.total(), taxes.get(i)));
    }
    return views;
  }

  private QuoteTrace trace(
      QuoteView.@Nullable ShippingOption chosen, Money total, List<Money> taxes) {
    return new QuoteTrace(
        TRACE_VERSION,
        command.currency().getCurrencyCode(),
        destination.country(),
        views(taxes).stream().map(QuoteCalculation::traced).toList(),
        chosen == null ? null : traced(chosen, taxes.getLast()),
        new QuoteTrace.Tax(
            destination.tax().name(),
            destination.tax().basisPoints(),
            total.minorUnits(),
            destination.tax().containedIn(total).minorUnits()),
        goods.minorUnits(),
        0,
        total.minorUnits());
  }

  private static QuoteTrace.Line traced(QuoteView.Line line) {
    return new QuoteTrace.Line(
        line.sku(),
        line.quantity(),
        line.unitPrice().minorUnits(),
        line.lineTotal().minorUnits(),
        line.tax().minorUnits());
  }

  private QuoteTrace.Shipping traced(QuoteView.ShippingOption chosen, Money tax) {
    ShippingRate rate =
        destination.shipping().stream()
            .filter(each -> each.code().equals(chosen.code()))
            .findFirst()
            .orElseThrow();
    Money freeFrom = rate.freeFrom();
    return new QuoteTrace.Shipping(
        rate.code(),
        rate.price().minorUnits(),
        freeFrom == null ? null : freeFrom.minorUnits(),
        chosen.price().minorUnits(),
        tax.minorUnits());
  }
}
