package storehouse.simulators.adyen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import storehouse.simulators.Calls;
import storehouse.simulators.cards.EmbeddingShop;

/// What Adyen's documentation says of its library, in a real browser, on another origin's page.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdyenLibraryBrowserTest {
  private static final String CHECKOUT =
      """
      const {AdyenCheckout, Card} = window.AdyenWeb;
      const options = {clientKey: 'test_1', environment: 'test', locale: 'en-US', countryCode: 'NL'};
      AdyenCheckout(options).then((checkout) => {
        const onChange = ({isValid, data}) => {
          document.querySelector('output').textContent = isValid ? JSON.stringify(data) : '';
        };
        const card = new Card(checkout, {showPayButton: false, onChange}).mount('#card');
        document.querySelector('form').addEventListener('submit', (event) => {
          event.preventDefault();
          card.showValidation();
        });
      });
      """;

  private RawShop server;
  private EmbeddingShop shop;
  private Page page;

  @BeforeAll
  void open() throws IOException {
    server = RawShop.unheard(InstantSource.system());
    var library = server.adyen().url().resolve("/checkoutshopper/sdk/6.45.2/adyen.js");
    shop = EmbeddingShop.open(library, CHECKOUT);
  }

  @AfterAll
  void close() throws IOException {
    shop.close();
    server.close();
  }

  @BeforeEach
  void checkout() {
    page = shop.checkout();
  }

  @AfterEach
  void leave() {
    page.close();
  }

  @Test
  void aCompleteCardIsEncryptedAtOnceAndPays() throws IOException {
    EmbeddingShop.type(page, "4242424242424242");
    assertThat(page.locator("output")).hasText(Pattern.compile(".*encryptedCardNumber.*"));

    var data = page.locator("output").textContent();
    assertThat(data).contains("encryptedSecurityCode", "userAgent").doesNotContain("4242");
    var payment =
        RawShop.manual("adyenjs_x")
            .replaceAll("\"paymentMethod\":\\{[^}]*}", data.substring(1, data.length() - 1));
    assertThat(Calls.body(server.pay(payment)).path("resultCode").asText()).isEqualTo("Authorised");
  }

  @Test
  void whatIsMissingIsShownInTheFieldsAndNothingIsValid() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay")).click();
    assertThat(EmbeddingShop.card(page).locator("#number-problem"))
        .hasText("Enter the number on the front of the card.");
    assertThat(page.locator("output")).hasText("");
  }

  @Test
  void aWrongUseIsRefusedAsTheRealOneDoes() {
    assertThat(EmbeddingShop.failureOf(page, "await AdyenCheckout({...options, countryCode: ''})"))
        .endsWith("You must specify a countryCode when initializing checkout.");
    assertThat(
            EmbeddingShop.failureOf(page, "await AdyenCheckout({...options, clientKey: 'live_1'})"))
        .endsWith("you are using a live clientKey against the test environment");
    assertThat(EmbeddingShop.failureOf(page, "new Card(options, {})"))
        .contains("without a reference to an instance of AdyenCheckout");
  }

  @Test
  void aKeyOfNobodyIsNoticedByTheFields() {
    assertThat(
            page.evaluate(
                """
                () => new Promise((resolve) => {
                  const onError = (failure) => resolve(failure.name);
                  AdyenCheckout({...options, clientKey: '', onError}).then((checkout) => {
                    new Card(checkout, {showPayButton: false}).mount('#card');
                  });
                })
                """))
        .isEqualTo("ERROR");
  }
}
