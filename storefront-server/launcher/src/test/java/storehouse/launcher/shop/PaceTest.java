package storehouse.launcher.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Path ARCHIVE = Path.of("classes.jsa");

  @Test
  void onlyAShopThatIsKilledOnPurposeTradesSpeedForAQuickStart() {
    ShopOptions usual = ShopOptions.onFreePorts(false);
    ShopOptions killed = new ShopOptions(0, false, false, Map.of(), true);

    assertThat(List.of(usual.pace().shop(ARCHIVE), usual.pace().solr(ARCHIVE)))
        .allSatisfy(options -> assertThat(options).hasSize(1).noneMatch(PaceTest::isQuick));
    assertThat(List.of(killed.pace().shop(ARCHIVE), killed.pace().solr(ARCHIVE)))
        .allSatisfy(
            options ->
                assertThat(options)
                    .anyMatch(PaceTest::isQuick)
                    .contains("-XX:SharedArchiveFile=" + ARCHIVE));
  }

  private static boolean isQuick(String option) {
    return option.startsWith("-XX:TieredStopAtLevel");
  }
}
