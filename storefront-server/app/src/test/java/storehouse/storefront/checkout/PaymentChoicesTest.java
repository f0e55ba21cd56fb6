package storehouse.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import storehouse.model.Money;
import storehouse.payment.CardLibraries;
import storehouse.payment.WayToPay;
import storehouse.storefront.checkout.PaymentChoice.CardForm;
import storehouse.storefront.checkout.PaymentChoice.Way;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.sample.SampleOrders;
import storehouse.storefront.sample.SampleShop;

class PaymentChoicesTest {

  private static final WayToPay STRIPE = card("stripe");
  private static final WayToPay ADYEN = card("adyen");
  private static final WayToPay PAYPAL = new WayToPay("paypal", new WayToPay.Redirect("PayPal"));

  private final Memory memory = Memory.fresh("cart-1", SampleOrders.form());
  private final PaymentChoices english = new PaymentChoices(SampleShop.frame("").text());
  private final PaymentChoices german =
      new PaymentChoices(new Texts(Locale.GERMANY, SampleShop.SHOP.timeZone()));

  private static WayToPay card(String gateway) {
    return new WayToPay(gateway, new WayToPay.CardFields(CardLibraries.of(gateway), null));
  }

  private PaymentChoice choice(Memory at, WayToPay... offered) {
    return choice(at, null, offered);
  }

  private PaymentChoice choice(Memory at, Tender.@Nullable Ready kept, WayToPay... offered) {
    return english.of(List.of(offered), at, Money.of(17_170, "EUR"), kept);
  }

  private static List<String> gateways(PaymentChoice choice) {
    return choice.ways().stream().map(Way::gateway).toList();
  }

  private static String chosen(PaymentChoice choice) {
    return choice.ways().stream().filter(Way::chosen).map(Way::gateway).findFirst().orElseThrow();
  }

  private static CardForm fields(PaymentChoice choice) {
    return Objects.requireNonNull(choice.cards());
  }

  private Memory refused(String gateway, String reason) {
    return new Memory(
        memory.key(),
        memory.cartId(),
        memory.form(),
        null,
        new Memory.Refused(gateway, reason),
        null,
        null);
  }

  @Test
  void aCardIsOneWayWhicheverGatewayTakesIt() {
    PaymentChoice choice = choice(memory, ADYEN, STRIPE, PAYPAL);

    assertThat(choice.ways())
        .extracting(Way::gateway, Way::title, Way::pay)
        .containsExactly(
            tuple("adyen", "Card", "Pay €171.70"),
            tuple("paypal", "PayPal", "Pay €171.70 with PayPal"));
    assertThat(chosen(choice)).isEqualTo("adyen");
    assertThat(fields(choice))
        .isEqualTo(new CardForm("adyen", CardLibraries.of("adyen"), false, ""));
  }

  @Test
  void whatWasChosenStaysChosenWhenAnotherIsSuggestedMeanwhile() {
    PaymentChoice choice = choice(memory.choosing("stripe"), ADYEN, STRIPE, PAYPAL);

    assertThat(gateways(choice)).containsExactly("stripe", "paypal");
    assertThat(chosen(choice)).isEqualTo("stripe");
  }

  @Test
  void whatIsNotOfferedAnyMoreIsNotChosen() {
    assertThat(chosen(choice(memory.choosing("adyen"), STRIPE, PAYPAL))).isEqualTo("stripe");
  }

  @Test
  void theCardFieldsAreThereForWhoTurnsBackFromTheWallet() {
    PaymentChoice choice = choice(memory.choosing("paypal"), STRIPE, PAYPAL);

    assertThat(chosen(choice)).isEqualTo("paypal");
    assertThat(fields(choice).gateway()).isEqualTo("stripe");
  }

  @Test
  void afterARefusalAnotherGatewayComesFirstAndTheRefusedOneStays() {
    PaymentChoice choice = choice(refused("stripe", "payment.declined"), STRIPE, ADYEN, PAYPAL);

    assertThat(gateways(choice)).containsExactly("adyen", "paypal", "stripe");
    assertThat(choice.ways())
        .extracting(Way::title)
        .containsExactly("Card", "PayPal", "Card, as before");
    assertThat(chosen(choice)).isEqualTo("adyen");
    assertThat(choice.ways())
        .extracting(Way::kind)
        .containsExactly(
            PaymentChoice.Kind.CARD, PaymentChoice.Kind.WALLET, PaymentChoice.Kind.CARD_ELSEWHERE);
  }

  @Test
  void theRefusedGatewayCanBeChosenAgainAndThenItsFieldsAreOnThePage() {
    Memory again = refused("stripe", "payment.declined").choosing("stripe");
    PaymentChoice choice = choice(again, STRIPE, ADYEN, PAYPAL);

    assertThat(gateways(choice)).containsExactly("adyen", "paypal", "stripe");
    assertThat(chosen(choice)).isEqualTo("stripe");
    assertThat(fields(choice).gateway()).isEqualTo("stripe");
  }

  @Test
  void aRefusedCardLeadsToTheWalletWhenNoOtherGatewayTakesCards() {
    PaymentChoice choice = choice(refused("stripe", "payment.declined"), STRIPE, PAYPAL);

    assertThat(gateways(choice)).containsExactly("paypal", "stripe");
    assertThat(chosen(choice)).isEqualTo("paypal");
  }

  @Test
  void theOnlyWayIsOfferedAgain() {
    PaymentChoice choice = choice(refused("stripe", "payment.declined"), STRIPE);

    assertThat(chosen(choice)).isEqualTo("stripe");
    assertThat(english.refusal(refused("stripe", "payment.declined"), choice))
        .contains(
            "The bank declined the last payment. Nothing was charged, and your cart is as it was."
                + " Try another card.");
  }

  @Test
  void theReasonIsSaidInTheShoppersLanguage() {
    Memory after = refused("stripe", "payment.insufficient-funds");

    assertThat(german.refusal(after, choice(after, STRIPE, PAYPAL)).orElseThrow())
        .isEqualTo(
            "Für die letzte Zahlung war nicht genug Geld da. Es wurde nichts abgebucht, und Ihr"
                + " Warenkorb ist, wie er war. Zahlen Sie auf einem anderen Weg, oder versuchen"
                + " Sie den letzten noch einmal.");
  }

  @Test
  void aKeptTokenIsOnlyShownToTheFieldsThatMadeIt() {
    Tender.Ready kept = new Tender.Ready(STRIPE, "pm_1");

    assertThat(fields(choice(memory, kept, STRIPE, ADYEN)).token()).isEqualTo("pm_1");
    assertThat(fields(choice(memory, kept, ADYEN, STRIPE)).token()).isEmpty();
  }

  @Test
  void withoutScriptsACardNeedsAPageOfItsOwn() {
    WayToPay.HostedPage page = new WayToPay.HostedPage(URI.create("http://stripe.test/hosted"));
    WayToPay hosted =
        new WayToPay("stripe", new WayToPay.CardFields(CardLibraries.of("stripe"), page));

    assertThat(List.of(choice(memory, hosted), choice(memory, STRIPE)))
        .extracting(PaymentChoice::needsScripts, PaymentChoice::withoutScripts)
        .containsExactly(tuple(false, "checkout.card.page"), tuple(true, "checkout.card.script"));
    assertThat(List.of(choice(memory, hosted, PAYPAL), choice(memory, STRIPE, PAYPAL)))
        .extracting(PaymentChoice::needsScripts, PaymentChoice::withoutScripts)
        .containsExactly(tuple(false, "checkout.go.page"), tuple(false, "checkout.go.script"));
  }

  @Test
  void theGatewaysOfTheMomentDoNotChangeWithTheirOrder() {
    assertThat(choice(memory, ADYEN, STRIPE).offered())
        .isEqualTo(choice(memory, STRIPE, ADYEN).offered());
  }

  @Test
  void whereNothingIsOfferedNothingIsShown() {
    PaymentChoice choice = choice(memory);
    assertThat(choice.ways()).isEmpty();
    assertThat(choice.cards()).isNull();
  }
}
