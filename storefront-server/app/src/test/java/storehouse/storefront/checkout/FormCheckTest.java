package storehouse.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import storehouse.model.shop.Address;
import storehouse.storefront.sample.SampleOrders;
import storehouse.storefront.sample.SampleShop;

class FormCheckTest {

  private final FormCheck check = new FormCheck(SampleShop.frame("").text());

  @Test
  void aCompleteFormHasNoProblem() {
    assertThat(check.problems(SampleOrders.form())).isEmpty();
  }

  @Test
  void everyMissingFieldIsNamed() {
    assertThat(check.problems(CheckoutForm.empty("DE")))
        .containsOnlyKeys("email", "name", "line1", "postalCode", "city", "shippingMethod");
  }

  @Test
  void aPostalCodeFitsItsCountry() {
    assertThat(check.problems(at("1096", "DE"))).containsOnlyKeys("postalCode");
    assertThat(check.problems(at("1096", "AT"))).isEmpty();
    assertThat(check.problems(at("SW1A 1AA", "GB"))).isEmpty();
  }

  @Test
  void whatTheWarehouseCannotKeepIsTooLong() {
    assertThat(check.problems(at("1".repeat(21), "GB")))
        .containsExactly(Map.entry("postalCode", "This is too long. Please shorten it."));
  }

  @Test
  void anAddressWithoutADomainIsNoEmail() {
    CheckoutForm form = SampleOrders.form().withEmail("ada@example");
    assertThat(check.problems(form).get("email")).contains("name@example.com");
  }

  @Test
  void problemsFromCheckoutStandBesideTheirFields() {
    Map<String, String> found =
        Map.of(
            "shippingAddress.city", "too-long",
            "payment.token", "required",
            "email", "invalid");
    assertThat(check.translated(found))
        .containsEntry("city", "This is too long. Please shorten it.")
        .containsEntry("paymentToken", "Please fill this in.")
        .containsKey("email");
  }

  private static CheckoutForm at(String postalCode, String country) {
    Address address = new Address("Ada", "Street 1", null, "City", null, postalCode, country, null);
    return SampleOrders.form().with("ada@example.test", address);
  }
}
