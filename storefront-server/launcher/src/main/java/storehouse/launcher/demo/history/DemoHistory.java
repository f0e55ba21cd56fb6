package storehouse.launcher.demo.history;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import storehouse.launcher.demo.Csv;
import storehouse.launcher.demo.DemoCatalogue;

/// Six months of orders: more on Sundays and in the evening, more from month to month, by customers
/// of whom many return. The same seed, catalogue and date give the same orders.
public final class DemoHistory {
  /// The columns of the UCI Online Retail file.
  public static final List<String> COLUMNS =
      List.of(
          "InvoiceNo",
          "StockCode",
          "Description",
          "Quantity",
          "InvoiceDate",
          "UnitPrice",
          "CustomerID",
          "Country");

  private static final ZoneId SHOP_TIME = ZoneId.of("Europe/Berlin");
  private static final int ORDERS = 6_000;
  private static final double RETURNING = .46;
  private static final double[] WEEK = {.98, .92, .9, .94, .88, 1.02, 1.36};
  private static final double[] DAY = {
    1, .6, .3, .2, .2, .4, 1, 2, 3, 3.6, 4, 4.2, 4.6, 4.2, 3.8, 3.8, 4.2, 5, 6, 7.6, 9, 8.6, 5.6,
    2.6
  };

  private final List<DemoOrder> orders;

  private DemoHistory(List<DemoOrder> orders) {
    this.orders = List.copyOf(orders);
  }

  /// @param until the last day, which is included
  public static DemoHistory seeded(long seed, DemoCatalogue catalogue, LocalDate until) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Basket basket = new Basket(catalogue.products(), random);
    List<Shopper> visits = new ArrayList<>();
    List<DemoOrder> orders = new ArrayList<>();
    int customers = 12_000;
    for (Instant at : instants(until, random)) {
      // One entry for each earlier order: who bought often is likely to come again.
      boolean returning = !visits.isEmpty() && random.nextDouble() < RETURNING;
      Shopper shopper =
          returning
              ? visits.get(random.nextInt(visits.size()))
              : Shopper.number(++customers, random);
      visits.add(shopper);
      orders.add(
          new DemoOrder(
              String.valueOf(400_001 + orders.size()),
              at,
              shopper.number(),
              shopper.country(),
              basket.filledBy(shopper)));
    }
    return new DemoHistory(orders);
  }

  /// From the oldest to the newest.
  public Stream<DemoOrder> orders() {
    return orders.stream();
  }

  /// Writes one row for each order line; dates are in the shop's time zone.
  public void writeCsv(Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file)) {
      writer.write(Csv.row(COLUMNS));
      for (DemoOrder order : orders) {
        for (DemoOrder.Line line : order.lines()) {
          writer.write(Csv.row(row(order, line)));
        }
      }
    }
  }

  private static List<String> row(DemoOrder order, DemoOrder.Line line) {
    return List.of(
        order.number(),
        line.sku(),
        line.description(),
        String.valueOf(line.quantity()),
        LocalDateTime.ofInstant(order.at(), SHOP_TIME).truncatedTo(ChronoUnit.MINUTES).toString(),
        BigDecimal.valueOf(line.unitCents(), 2).toPlainString(),
        order.customer(),
        order.country());
  }

  private static List<Instant> instants(LocalDate until, RandomGenerator random) {
    LocalDate from = until.minusMonths(6).plusDays(1);
    int days = (int) ChronoUnit.DAYS.between(from, until) + 1;
    double[] weights = new double[days];
    for (int day = 0; day < days; day++) {
      double growth = 1 + .7 * day / days;
      double week = WEEK[from.plusDays(day).getDayOfWeek().getValue() - 1];
      weights[day] = growth * week * (.85 + .3 * random.nextDouble());
    }
    List<Instant> instants = new ArrayList<>();
    for (int i = 0; i < ORDERS; i++) {
      LocalDate date = from.plusDays(drawn(weights, random));
      int hour = drawn(DAY, random);
      int second = random.nextInt(3600);
      instants.add(date.atStartOfDay(SHOP_TIME).plusSeconds(hour * 3600L + second).toInstant());
    }
    return instants.stream().sorted().toList();
  }

  private static int drawn(double[] weights, RandomGenerator random) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double at = random.nextDouble() * sum;
    int drawn = 0;
    while (drawn < weights.length - 1 && (at -= weights[drawn]) > 0) {
      drawn++;
    }
    return drawn;
  }
}
