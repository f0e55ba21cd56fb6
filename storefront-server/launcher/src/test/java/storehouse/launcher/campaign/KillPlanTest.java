package storehouse.launcher.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import storehouse.launcher.campaign.KillPlan.Kill;
import storehouse.launcher.shop.Part;

class KillPlanTest {

  private static List<Kill> kills(long seed) {
    KillPlan plan = new KillPlan(seed);
    return IntStream.rangeClosed(1, 300).mapToObj(plan::kill).toList();
  }

  @Test
  void aSeedIsAlwaysTheSameKillsAndAnotherSeedIsOthers() {
    assertThat(kills(7)).isEqualTo(kills(7)).isNotEqualTo(kills(8));
  }

  @Test
  void ofThreeHundredKillsSixtyAndMoreAreTheShopsAndAllPartsDie() {
    assertThat(LongStream.rangeClosed(1, 50))
        .allSatisfy(
            seed -> {
              List<Part> victims = kills(seed).stream().map(Kill::victim).toList();
              assertThat(victims).filteredOn(Part.SHOP::equals).hasSizeGreaterThanOrEqualTo(60);
              assertThat(victims).filteredOn(Part.MARIADB::equals).hasSizeGreaterThan(60);
              assertThat(victims).filteredOn(Part.SOLR::equals).hasSizeGreaterThan(40);
            });
  }

  @Test
  void eachTwentyKillsHaveSomeOfEachPartInAnotherOrder() {
    assertThat(LongStream.rangeClosed(1, 50))
        .allSatisfy(
            seed -> {
              List<Kill> kills = kills(seed);
              assertThat(kills).filteredOn(kill -> kill.victim() == Part.SHOP).hasSize(75);
              assertThat(kills.subList(20, 40))
                  .extracting(Kill::victim)
                  .contains(Part.SHOP, Part.MARIADB, Part.SOLR);
              assertThat(kills.subList(0, 20))
                  .extracting(Kill::victim)
                  .isNotEqualTo(kills.subList(20, 40).stream().map(Kill::victim).toList());
            });
  }
}
