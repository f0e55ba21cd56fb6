package storehouse.payment.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.gateway.dispute.GatewayDispute.Stage;
import storehouse.platform.persistence.StoreName;

/// What is kept back for a gateway that shows what was lost as a refund of the payment.
@Tag("database")
class LossAsRefundTest {

  private final ShopWithADispute shop =
      new ShopWithADispute(ScriptedDisputes.thatShowsALossAsARefund());

  @AfterEach
  void close() {
    shop.close();
  }

  private void news(Stage stage, long amount, @Nullable Long lost) {
    shop.told(ShopWithADispute.DISPUTE, stage + " " + shop.clock.instant());
    assertThat(shop.looked(shop.shown(stage, money(amount), lost == null ? null : money(lost))))
        .isPresent();
  }

  private static Money money(long minorUnits) {
    return Money.of(minorUnits, "EUR");
  }

  /// The payment shows a refund that was not made by the shop.
  private void refunded(String id, long minorUnits) {
    shop.stores
        .of(StoreName.PAYMENT)
        .run(
            tx -> {
              try (PreparedStatement insert =
                  tx.connection()
                      .prepareStatement(
                          "insert into refund (order_id, reference, amount, gateway_id, stage,"
                              + " created_at, changed_at) values (?, ?, ?, ?, 'DONE',"
                              + " '2026-12-01', '2026-12-01')")) {
                insert.setLong(1, ShopWithADispute.ORDER);
                insert.setString(2, "desk-" + id);
                insert.setLong(3, minorUnits);
                insert.setString(4, id);
                insert.executeUpdate();
              }
            });
  }

  @Test
  void onlyThePartThatIsLostIsKeptBackUntilItsRefundIsSeen() {
    news(Stage.NEEDS_RESPONSE, 2_000, null);
    assertThat(shop.keptBack()).isEqualTo(money(2_000));

    news(Stage.LOST, 2_000, 600L);
    assertThat(shop.keptBack()).isEqualTo(money(600));
    refunded("reversal", 600);
    assertThat(shop.keptBack().isZero()).isTrue();
  }

  @Test
  void whatTheGatewaysDeskGaveBackBeforeTheDisputeIsNotTakenForTheLoss() {
    refunded("earlier", 500);
    news(Stage.NEEDS_RESPONSE, 1_000, null);
    assertThat(shop.keptBack()).isEqualTo(money(1_000));

    news(Stage.LOST, 1_000, null);
    assertThat(shop.keptBack()).isEqualTo(money(1_000));
    refunded("reversal", 1_000);
    assertThat(shop.keptBack().isZero()).isTrue();
  }

  @Test
  void aSecondLossDoesNotCountTheRefundOfTheFirstOne() {
    news(Stage.NEEDS_RESPONSE, 1_000, null);
    news(Stage.LOST, 1_000, null);
    refunded("first", 1_000);
    shop.told("dp_2", "evt_2");
    assertThat(shop.looked(shop.shown(Stage.NEEDS_RESPONSE, money(700), null))).isPresent();
    shop.told("dp_2", "evt_3");
    assertThat(shop.looked(shop.shown(Stage.LOST, money(700), null))).isPresent();

    assertThat(shop.keptBack()).isEqualTo(money(700));
    refunded("second", 700);
    assertThat(shop.keptBack().isZero()).isTrue();
  }

  @Test
  void aLossThatIsSeenAfterItsRefundKeepsNothingMoreBack() {
    refunded("earlier", 500);
    refunded("reversal", 1_000);

    news(Stage.LOST, 1_000, null);

    assertThat(shop.keptBack().isZero()).isTrue();
  }
}
