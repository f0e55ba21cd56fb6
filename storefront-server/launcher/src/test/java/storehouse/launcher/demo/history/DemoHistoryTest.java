package storehouse.launcher.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.demo.DemoCatalogue;

final class DemoHistoryTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
  private static final DemoCatalogue CATALOGUE = DemoCatalogue.seeded(7);
  private static final List<DemoOrder> ORDERS =
      DemoHistory.seeded(7, CATALOGUE, UNTIL).orders().toList();

  @TempDir Path folder;

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(DemoHistory.seeded(7, CATALOGUE, UNTIL).orders()).isEqualTo(ORDERS);
  }

  @Test
  void coversSixMonthsInOrderAndGrows() {
    assertThat(ORDERS).hasSize(6_000).isSortedAccordingTo(Comparator.comparing(DemoOrder::at));
    assertThat(day(ORDERS.getFirst())).isAfterOrEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(day(ORDERS.getLast())).isBeforeOrEqualTo(UNTIL);
    long early = ORDERS.stream().filter(o -> day(o).isBefore(LocalDate.of(2026, 4, 1))).count();
    assertThat(ORDERS.size() - early).isGreaterThan(early);
  }

  @Test
  void sundaysAndEveningsAreBusy() {
    long sundays = ORDERS.stream().filter(o -> day(o).getDayOfWeek() == DayOfWeek.SUNDAY).count();
    assertThat(sundays).isGreaterThan(6_000 / 7 * 11 / 10);
    long evenings = ORDERS.stream().filter(o -> hour(o) >= 18 && hour(o) < 23).count();
    assertThat(evenings).isGreaterThan(6_000 / 3);
  }

  @Test
  void aFewProductsSellMuchAndManyCustomersReturn() {
    Map<String, Long> sold =
        ORDERS.stream()
            .flatMap(o -> o.lines().stream())
            .collect(Collectors.groupingBy(this::product, Collectors.counting()));
    long best =
        sold.values().stream().sorted(Comparator.reverseOrder()).limit(30).mapToLong(n -> n).sum();
    long all = sold.values().stream().mapToLong(n -> n).sum();
    assertThat(best).isGreaterThan(all / 5);
    Map<String, Long> customers =
        ORDERS.stream().collect(Collectors.groupingBy(DemoOrder::customer, Collectors.counting()));
    assertThat(customers.values().stream().filter(n -> n > 1).count()).isGreaterThan(600);
  }

  @Test
  void kettlesAreBoughtWithTeapotsAndMugsRatherThanWithBoots() {
    Function<DemoOrder, Set<String>> kinds =
        o -> o.lines().stream().map(l -> l.sku().substring(0, 3)).collect(Collectors.toSet());
    List<Set<String>> kettles =
        ORDERS.stream().map(kinds).filter(set -> set.contains("KET")).toList();
    long withTea =
        kettles.stream().filter(set -> set.contains("TEA") || set.contains("MUG")).count();
    long withBoots = kettles.stream().filter(set -> set.contains("BOT")).count();
    assertThat(withTea).isGreaterThan(5 * withBoots);
  }

  @Test
  void eachLineSellsAVariantOfTheCatalogueInTheColumnsOfTheRetailFile() throws IOException {
    Set<String> skus = new HashSet<>();
    CATALOGUE.products().forEach(p -> p.variants().forEach(v -> skus.add(v.sku())));
    assertThat(ORDERS).allMatch(o -> o.lines().stream().allMatch(l -> skus.contains(l.sku())));
    Path file = folder.resolve("orders.csv");
    DemoHistory.seeded(7, CATALOGUE, UNTIL).writeCsv(file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst())
        .isEqualTo(
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country");
    assertThat(lines).hasSize(1 + ORDERS.stream().mapToInt(o -> o.lines().size()).sum());
    assertThat(lines.get(1))
        .matches(
            "400001,[A-Z]{3}-.*,\\d+,\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d,\\d+\\.\\d\\d,\\d+,\\w+");
  }

  private String product(DemoOrder.Line line) {
    return line.sku().substring(0, 8);
  }

  private static LocalDate day(DemoOrder order) {
    return order.at().atZone(BERLIN).toLocalDate();
  }

  private static int hour(DemoOrder order) {
    return order.at().atZone(BERLIN).getHour();
  }
}
