package storehouse.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import storehouse.checkout.PlaceOrder;
import storehouse.payment.CardLibraries;
import storehouse.payment.WayToPay;
import storehouse.storefront.checkout.Tender.Given;

class TenderTest {

  private static final WayToPay.HostedPage PAGE =
      new WayToPay.HostedPage(URI.create("http://adyen.test/hosted"));
  private static final WayToPay ADYEN = adyen(PAGE);
  private static final WayToPay PAYPAL = new WayToPay("paypal", new WayToPay.Redirect("PayPal"));

  private static WayToPay adyen(WayToPay.@Nullable HostedPage page) {
    return new WayToPay("adyen", new WayToPay.CardFields(CardLibraries.of("adyen"), page));
  }

  private static Tender paying(WayToPay way, String token, String tokenOf) {
    return Tender.of(new Given(way.gateway(), token, tokenOf), Optional.of(way));
  }

  @Test
  void aTokenIsGivenToTheGatewayWhoseFieldsMadeIt() {
    assertThat(paying(ADYEN, "tok_1", "adyen")).isEqualTo(new Tender.Ready(ADYEN, "tok_1"));
  }

  @Test
  void aTokenNeverReachesASecondGateway() {
    assertThat(paying(ADYEN, "tok_1", "stripe")).isEqualTo(Tender.OF_ANOTHER_GATEWAY);
    assertThat(paying(ADYEN, "tok_1", "")).isEqualTo(Tender.OF_ANOTHER_GATEWAY);
  }

  @Test
  void aWalletIsGivenNoTokenOfACard() {
    assertThat(paying(PAYPAL, "tok_1", "stripe")).isEqualTo(new Tender.Ready(PAYPAL, "redirect"));
    assertThat(paying(PAYPAL, "", "")).isEqualTo(new Tender.Ready(PAYPAL, "redirect"));
  }

  @Test
  void withoutATokenTheCardIsStillToBeEntered() {
    assertThat(paying(ADYEN, "", "adyen")).isEqualTo(new Tender.CardToCome("adyen", PAGE));
  }

  @Test
  void whereNoPageTakesCardsOneCannotBePaidWithWithoutScripts() {
    assertThat(paying(adyen(null), "", "adyen")).isEqualTo(Tender.WITHOUT_A_CARD_PAGE);
    assertThat(paying(adyen(null), "tok_1", "adyen")).isInstanceOf(Tender.Ready.class);
  }

  @Test
  void aCardThatIsEncryptedAsAWholeIsTakenAsItIsAndNeverHalfOfIt() {
    String card = "{\"type\":\"scheme\",\"encryptedCardNumber\":\"" + "e".repeat(9_000) + "\"}";
    String tooLong = "e".repeat(2 * PlaceOrder.LONGEST_TOKEN);

    assertThat(sent(card).token()).isEqualTo(card);
    assertThat(sent(tooLong).token()).hasSizeGreaterThan(PlaceOrder.LONGEST_TOKEN);
  }

  private static Given sent(String token) {
    return Given.in(new MultivaluedHashMap<>(Map.of("paymentToken", token)));
  }

  @Test
  void aGatewayThatIsNotOfferedIsNotPaidOn() {
    assertThat(Tender.of(new Given("klarna", "tok_1", "klarna"), Optional.empty()))
        .isEqualTo(Tender.NOT_OFFERED);
  }
}
