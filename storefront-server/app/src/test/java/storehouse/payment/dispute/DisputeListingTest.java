package storehouse.payment.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.payment.DisputeCount;
import storehouse.payment.DisputeStanding;
import storehouse.payment.DisputeSummary;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;
import storehouse.platform.persistence.StoreName;

@Tag("database")
class DisputeListingTest {

  private final ShopWithADispute shop = new ShopWithADispute(ScriptedDisputes.thatCanBeRead());

  @AfterEach
  void close() {
    shop.close();
  }

  private void opened(int number, Stage stage) {
    shop.told("dp_" + number, "evt_" + number);
    assertThat(shop.looked(shop.shown(stage))).isPresent();
  }

  @Test
  void allAreCountedHoweverFewAreListed() {
    for (int number = 0; number < 7; number++) {
      opened(number, number < 4 ? Stage.NEEDS_RESPONSE : Stage.UNDER_REVIEW);
    }
    opened(7, Stage.WON);

    assertThat(shop.desk.list(false, 5))
        .extracting(DisputeSummary::standing)
        .containsExactly(
            DisputeStanding.NEEDS_RESPONSE,
            DisputeStanding.NEEDS_RESPONSE,
            DisputeStanding.NEEDS_RESPONSE,
            DisputeStanding.NEEDS_RESPONSE,
            DisputeStanding.UNDER_REVIEW);
    assertThat(shop.desk.count(false)).isEqualTo(new DisputeCount(4, 7));
    assertThat(shop.desk.list(true, 8)).hasSize(8);
    assertThat(shop.desk.count(true)).isEqualTo(new DisputeCount(4, 8));
  }

  @Test
  void theListIsReadInTheOrderOfAnIndex() {
    for (int number = 0; number < 40; number++) {
      opened(number, number % 2 == 0 ? Stage.NEEDS_RESPONSE : Stage.WON);
    }
    String explained =
        shop.stores
            .of(StoreName.PAYMENT)
            .read(
                tx -> {
                  try (PreparedStatement select =
                      tx.connection().prepareStatement("explain " + DisputeListing.WAITING)) {
                    select.setString(1, "SHOP");
                    select.setInt(2, 10);
                    try (ResultSet row = select.executeQuery()) {
                      row.next();
                      return row.getString("key") + " " + row.getString("Extra");
                    }
                  }
                });

    assertThat(explained).startsWith("dispute_list").doesNotContain("filesort");
  }
}
