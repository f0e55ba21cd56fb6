package storehouse.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mariadb://127.0.0.1/shop", "jdbc:mysql://127.0.0.1/shop"})
  void aMigrationHasAllTheTimeThatItNeeds(String url) {
    StoreSettings settings = new StoreSettings(url, "user", "password", 8);

    assertThat(Migrations.pool(StoreName.ORDERS, settings).getDataSourceProperties())
        .containsEntry("socketTimeout", "0");
    assertThat(Store.poolConfig(StoreName.ORDERS, settings, false).getDataSourceProperties())
        .as("everybody else's answers are late after a minute")
        .containsEntry("socketTimeout", "60000");
  }
}
