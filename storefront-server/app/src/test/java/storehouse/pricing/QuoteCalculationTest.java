package storehouse.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import storehouse.model.Money;
import storehouse.platform.json.Json;
import storehouse.platform.web.Problem;

class QuoteCalculationTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final List<ShippingRate> SHIPPING =
      List.of(
          new ShippingRate("standard", eur(490), eur(5_000)),
          new ShippingRate("express", eur(1_290), null));

  private static Money eur(long cents) {
    return new Money(cents, EUR);
  }

  private static QuoteView quote(List<PricedLine> lines, int basisPoints, @Nullable String method) {
    return QuoteCalculation.quote(
        new QuoteCommand(List.of(), "DE", method, EUR, Locale.ENGLISH),
        lines,
        new Destination("DE", new TaxRate("VAT", basisPoints), SHIPPING));
  }

  static Stream<Long> carts() {
    return LongStream.range(0, 500).boxed();
  }

  private static List<PricedLine> randomCart(Random random) {
    List<PricedLine> lines = new ArrayList<>();
    for (int i = random.nextInt(1, 51); i > 0; i--) {
      Money price = eur(random.nextInt(4) == 0 ? 0 : random.nextLong(1, 500_000));
      lines.add(new PricedLine("SKU-" + i, random.nextInt(1, 100), price));
    }
    return lines;
  }

  @ParameterizedTest
  @MethodSource("carts")
  void partsAddUpToTheCent(long seed) {
    Random random = new Random(seed);
    List<PricedLine> lines = randomCart(random);
    int rate = List.of(0, 1_700, 1_900, 2_550, 2_700).get(random.nextInt(5));
    QuoteView quote = quote(lines, rate, random.nextBoolean() ? "express" : null);

    long goods = quote.lines().stream().mapToLong(line -> line.lineTotal().minorUnits()).sum();
    assertThat(quote.goods().minorUnits()).isEqualTo(goods);
    assertThat(quote.total())
        .isEqualTo(quote.goods().plus(quote.shipping()).minus(quote.discount()));
    QuoteTrace trace = Json.read(quote.traceJson(), QuoteTrace.class);
    long lineTax = quote.lines().stream().mapToLong(line -> line.tax().minorUnits()).sum();
    long shippingTax = trace.shipping() == null ? 0 : trace.shipping().tax();
    assertThat(lineTax + shippingTax).isEqualTo(quote.tax().minorUnits());
    assertThat(trace.total()).isEqualTo(quote.total().minorUnits());
    assertThat(quote.taxes())
        .singleElement()
        .extracting(QuoteView.Tax::amount)
        .isEqualTo(quote.tax());
    double exact = quote.total().minorUnits() * (double) rate / (10_000 + rate);
    assertThat(Math.abs(quote.tax().minorUnits() - exact)).isLessThanOrEqualTo(0.5001);
    quote.lines().forEach(line -> assertThat(line.tax().isNegative()).isFalse());
  }

  @Test
  void taxOfAHundredAndNineteenIsNineteen() {
    QuoteView quote = quote(List.of(new PricedLine("MUG", 1, eur(11_900))), 1_900, null);

    assertThat(quote.tax()).isEqualTo(eur(1_900));
    assertThat(quote.total()).isEqualTo(eur(11_900));
  }

  @Test
  void standardDeliveryIsFreeFromItsThresholdOn() {
    assertThat(quote(List.of(new PricedLine("MUG", 1, eur(4_999))), 1_900, null).shipping())
        .isEqualTo(eur(490));
    assertThat(quote(List.of(new PricedLine("MUG", 1, eur(5_000))), 1_900, null).shipping())
        .isEqualTo(eur(0));
    assertThat(quote(List.of(new PricedLine("MUG", 1, eur(5_000))), 1_900, "express").shipping())
        .isEqualTo(eur(1_290));
  }

  @Test
  void unknownWayOfDeliveryIsRefused() {
    assertThatThrownBy(() -> quote(List.of(new PricedLine("MUG", 1, eur(1))), 1_900, "drone"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("way of delivery");
  }

  @Test
  void emptyCartCostsNothingWithoutDelivery() {
    QuoteView quote =
        QuoteCalculation.quote(
            new QuoteCommand(List.of(), null, null, EUR, Locale.ENGLISH),
            List.of(),
            new Destination("DE", new TaxRate("VAT", 1_900), List.of()));

    assertThat(quote.total()).isEqualTo(eur(0));
    assertThat(quote.chosenShipping()).isNull();
  }
}
