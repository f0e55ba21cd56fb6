package storehouse.launcher.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import storehouse.launcher.shop.Part;

class KillScoreTest {

  @TempDir Path folder;

  @BeforeEach
  void threeKillsOnCommitA() {
    KillScore score = KillScore.read(folder, "a", 1);
    score.killed(Part.SHOP);
    score.killed(Part.SHOP);
    score.killed(Part.SOLR);
    score.write();
  }

  @Test
  void aCampaignGoesOnWhereItWasStopped() {
    KillScore again = KillScore.read(folder, "a", 1);

    assertThat(again.next()).isEqualTo(4);
    assertThat(again.kills(Part.SHOP)).isEqualTo(2);
    assertThat(again.kills(Part.MARIADB)).isZero();
  }

  @Test
  void whatWasDoneOnAnotherCommitOrWithAnotherSeedDoesNotCount() {
    assertThat(KillScore.read(folder, "b", 1).next()).isEqualTo(1);
    assertThat(KillScore.read(folder, "a", 2).next()).isEqualTo(1);
  }
}
