package storehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule is shown a violation, and something allowed beside it.
class ArchitectureGuardsTest {

  private static final Dependency UPWARD =
      Dependency.of("storehouse.inventory.Stock", "storehouse.order.Orders");
  private static final Dependency INTERNAL =
      Dependency.of("storehouse.order.Orders", "storehouse.payment.stripe.Calls");
  private static final Dependency API =
      Dependency.of("storehouse.order.Orders", "storehouse.payment.Payments");
  private static final Dependency EVENT =
      Dependency.of("storehouse.inventory.Stock", "storehouse.order.events.OrderPlaced");

  @Test
  void anImportUpTheTableAndOneOfInternalsAreFound() {
    assertThat(ContextRules.forbiddenImports(List.of(UPWARD, INTERNAL, API, EVENT)))
        .containsExactlyInAnyOrder(UPWARD.toString(), INTERNAL.toString());
  }

  @Test
  void nobodyImportsTheEdgeAndThePlatformImportsNobody() {
    assertThat(
            ContextRules.forbiddenImports(
                List.of(
                    Dependency.of("storehouse.cart.Carts", "storehouse.edge.ShopApplication"),
                    Dependency.of("storehouse.platform.Ids", "storehouse.cart.Carts"))))
        .hasSize(2);
  }

  @Test
  void aCircleInTheTableIsFound() {
    Map<String, Set<String>> circle =
        Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a"));

    assertThat(ContextRules.circles(circle)).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void aFolderThatTheTableDoesNotKnowAndAnEntryWithoutAFolderAreFound(@TempDir Path module)
      throws IOException {
    Path contexts = module.resolve("src/main/java/storehouse");
    Files.createDirectories(contexts.resolve("cart"));
    Files.createDirectories(contexts.resolve("marketing"));

    assertThat(ContextRules.strangers(Sources.contextsOf(module), Set.of("cart", "pricing")))
        .containsExactly("marketing", "pricing");
  }

  @Test
  void httpInsideAContextIsFound() {
    Dependency inside = Dependency.of("storehouse.cart.Carts", "jakarta.ws.rs.core.Response");
    Dependency servlet = Dependency.of("storehouse.cart.Carts", "jakarta.servlet.http.Cookie");
    Dependency border = Dependency.of("storehouse.cart.web.CartResource", "jakarta.ws.rs.GET");

    assertThat(ContextRules.httpInside(List.of(inside, servlet, border)))
        .containsExactly(servlet.toString(), inside.toString());
  }

  @Test
  void anEventThatCarriesAContextsTypeIsFound() {
    Dependency baggage =
        Dependency.of("storehouse.order.events.OrderPlaced", "storehouse.order.OrderView");
    Dependency plain =
        Dependency.of("storehouse.order.events.OrderPlaced", "storehouse.model.Money");

    assertThat(ContextRules.eventsWithBaggage(List.of(baggage, plain)))
        .containsExactly(baggage.toString());
  }

  @Test
  void aVirtualThreadIsFound() {
    Dependency virtual = Dependency.of("storehouse.cart.Carts", "java.lang.Thread.ofVirtual");
    Dependency platform = Dependency.of("storehouse.cart.Carts", "java.lang.Thread.ofPlatform");

    assertThat(ContextRules.virtualThreads(List.of(virtual, platform)))
        .containsExactly(virtual.toString());
  }

  @Test
  void namesThatSayNothingAreFound() {
    assertThat(
            ContextRules.emptyNames(
                Stream.of(
                    "storehouse.cart.CartsImpl",
                    "storehouse.cart.DefaultCarts",
                    "storehouse.common.Text",
                    "storehouse.cart.StockManager",
                    "storehouse.cart.DefaultsApplied",
                    "storehouse.cart.Carts")))
        .containsExactly(
            "storehouse.cart.CartsImpl",
            "storehouse.cart.DefaultCarts",
            "storehouse.cart.StockManager",
            "storehouse.common.Text");
  }

  @Test
  void aPackageWithoutItsPromiseIsFound(@TempDir Path folder) throws IOException {
    Path bare = Files.createDirectories(folder.resolve("src/main/java/bare"));
    Path kept = Files.createDirectories(folder.resolve("src/main/java/kept"));
    Files.writeString(bare.resolve("Thing.java"), "class Thing {}");
    Files.writeString(kept.resolve("Thing.java"), "class Thing {}");
    Files.writeString(kept.resolve("package-info.java"), "/// Kept.\n@NullMarked\npackage kept;");

    assertThat(
            Sources.packagesWithoutPromise(
                List.of(
                    bare.resolve("Thing.java"),
                    kept.resolve("Thing.java"),
                    kept.resolve("package-info.java"))))
        .containsExactly(bare.toString());
  }
}
