package storehouse.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShopApplicationTest {

  @Test
  void theFrameworksOwnDescriptionOfTheShopStaysOff() {
    assertThat(new ShopApplication().getProperties())
        .containsEntry("jersey.config.server.wadl.disableWadl", true);
  }
}
