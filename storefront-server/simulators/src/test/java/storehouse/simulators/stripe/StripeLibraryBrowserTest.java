package storehouse.simulators.stripe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import storehouse.simulators.cards.EmbeddingShop;

/// What Stripe's documentation says of its library, in a real browser, on another origin's page.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StripeLibraryBrowserTest {
  private static final String CHECKOUT =
      """
      const stripe = Stripe('pk_test_1', {locale: 'en'});
      const card = stripe.elements().create('card', {hidePostalCode: true});
      card.mount('#card');
      document.querySelector('form').addEventListener('submit', async (event) => {
        event.preventDefault();
        const {paymentMethod, error} = await stripe.createPaymentMethod({type: 'card', card});
        document.querySelector('output').textContent = paymentMethod ? paymentMethod.id : '';
        document.querySelector('[role=alert]').textContent = error ? error.message : '';
      });
      """;

  private StripeSimulator stripe;
  private EmbeddingShop shop;
  private Page page;

  @BeforeAll
  void open() throws IOException {
    var nobody = new StripeSimulator.WebhookTarget(URI.create("http://127.0.0.1:9"), "whsec_test");
    stripe = StripeSimulator.start(0, null, nobody);
    shop = EmbeddingShop.open(stripe.url().resolve("/v3/"), CHECKOUT);
  }

  @AfterAll
  void close() throws IOException {
    shop.close();
    stripe.close();
  }

  @BeforeEach
  void checkout() {
    page = shop.checkout();
  }

  @AfterEach
  void leave() {
    page.close();
  }

  private void pay() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay")).click();
  }

  private void expectAMethod() {
    assertThat(page.locator("output")).hasText(Pattern.compile("pm_\\w+"));
  }

  @Test
  void aCardBecomesAPaymentMethod() {
    EmbeddingShop.type(page, "4242424242424242");
    pay();
    expectAMethod();
  }

  @Test
  void enterInsideTheElementSendsTheForm() {
    EmbeddingShop.type(page, "4000002500003155");
    EmbeddingShop.card(page).getByLabel("Security code").press("Enter");
    expectAMethod();
  }

  @Test
  void aWrongCardIsExplainedInTheAnswer() {
    EmbeddingShop.type(page, "4242424242424241");
    pay();
    assertThat(page.getByRole(AriaRole.ALERT))
        .hasText("This card number is not complete or has a typing error.");
    assertThat(EmbeddingShop.card(page).getByLabel("Card number")).isFocused();
  }

  @Test
  void aDemoCardFillsTheElement() {
    EmbeddingShop.card(page).getByText("Cards you can use in this demo").click();
    EmbeddingShop.card(page)
        .getByRole(
            AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("4000 0000 0000 0002"))
        .click();
    pay();
    expectAMethod();
  }

  @Test
  void aKeyThatIsNotPublishableIsRefusedAsTheRealOneDoes() {
    assertThat(EmbeddingShop.failureOf(page, "Stripe()"))
        .isEqualTo("IntegrationError: Missing value for Stripe(): apiKey should be a string.");
    assertThat(EmbeddingShop.failureOf(page, "Stripe('sk_test_1')"))
        .startsWith("IntegrationError: You should not use your secret key");
    assertThat(
            page.evaluate(
                """
                async () => {
                  const live = Stripe('pk_live_1');
                  const {error} = await live.createPaymentMethod({type: 'card', card});
                  return error.message;
                }
                """))
        .isEqualTo("Invalid API Key provided: pk_live_***");
  }

  @Test
  void whatTheRealOneDoesNotKnowIsNotOverlooked() {
    List<String> said = new ArrayList<>();
    page.onConsoleMessage(message -> said.add(message.text()));
    page.evaluate("() => { stripe.elements().create('card', {hidePostcode: true}) }");

    assertThat(said).containsExactly("elements.create('card') knows no option hidePostcode");
    assertThat(EmbeddingShop.failureOf(page, "await stripe.createPaymentMethod({card})"))
        .startsWith("IntegrationError");
  }
}
