package storehouse.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BackOfficeTest {

  @Test
  void serverIsTakenFromEitherFormOfTheArgument() {
    assertThat(BackOffice.address(List.of("--server=http://10.0.0.7:9000")))
        .hasToString("http://10.0.0.7:9000");
    assertThat(BackOffice.address(List.of("--server", "http://10.0.0.8:9000")))
        .hasToString("http://10.0.0.8:9000");
  }

  @Test
  void withoutAnArgumentItIsTheShopOnThisComputer() {
    assertThat(BackOffice.address(List.of())).hasToString("http://127.0.0.1:8080");
  }
}
