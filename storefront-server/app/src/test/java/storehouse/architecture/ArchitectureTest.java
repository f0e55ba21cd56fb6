package storehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static JavaClasses classes;
  private static Set<Dependency> dependencies;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("storehouse");
    dependencies =
        classes.stream()
            .filter(each -> ImportTable.ALLOWED.containsKey(Dependency.context(each.getName())))
            .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
            .map(
                use ->
                    Dependency.of(
                        use.getOriginClass().getName(),
                        use.getTargetClass().getBaseComponentType().getName()))
            .collect(Collectors.toSet());
  }

  @Test
  void theClassesWereRead() {
    assertThat(dependencies)
        .contains(
            Dependency.of(
                "storehouse.edge.health.StoresReady", "storehouse.platform.persistence.Stores"));
  }

  @Test
  void contextsImportOnlyWhatTheTableAllows() {
    assertThat(ContextRules.forbiddenImports(dependencies)).isEmpty();
  }

  @Test
  void theTableHasNoCircles() {
    assertThat(ContextRules.circles(ImportTable.ALLOWED)).isEmpty();
  }

  @Test
  void thePackagesOnDiskAreThoseOfTheTable() {
    Path app = Sources.house().resolve("storefront-server/app");

    assertThat(ContextRules.strangers(Sources.contextsOf(app), ImportTable.ALLOWED.keySet()))
        .isEmpty();
  }

  @Test
  void httpStaysAtTheBorder() {
    assertThat(ContextRules.httpInside(dependencies)).isEmpty();
  }

  @Test
  void eventsAreMadeOfPlainValues() {
    assertThat(ContextRules.eventsWithBaggage(dependencies)).isEmpty();
  }

  @Test
  void namesSayWhatAClassIs() {
    assertThat(ContextRules.emptyNames(classes.stream().map(JavaClass::getName))).isEmpty();
  }

  @Test
  void everyPackageIsNullMarkedAndDocumented() {
    assertThat(Sources.packagesWithoutPromise(Sources.all())).isEmpty();
  }

  @Test
  void theShopHasNoVirtualThreads() {
    Set<Dependency> calls =
        classes.stream()
            .filter(each -> ImportTable.ALLOWED.containsKey(Dependency.context(each.getName())))
            .flatMap(
                each ->
                    Stream.concat(
                        each.getMethodCallsFromSelf().stream(),
                        each.getMethodReferencesFromSelf().stream()))
            .map(
                (JavaAccess<?> call) ->
                    Dependency.of(
                        call.getOriginOwner().getName(),
                        call.getTargetOwner().getName() + "." + call.getName()))
            .collect(Collectors.toSet());

    assertThat(calls)
        .contains(
            Dependency.of("storehouse.inventory.holds.HeldCarts", "java.lang.Thread.ofPlatform"));
    assertThat(ContextRules.virtualThreads(calls)).isEmpty();
  }
}
