package storehouse.simulators.stripe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The card fields inside another origin's page, in a real browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardFieldsBrowserTest {
  private StripeSimulator stripe;
  private FramingShop shop;
  private Playwright playwright;
  private Browser browser;
  private Page page;

  @BeforeAll
  void open() throws IOException {
    var nobody = new StripeSimulator.WebhookTarget(URI.create("http://127.0.0.1:9"), "whsec_test");
    stripe = StripeSimulator.start(0, null, nobody);
    shop = FramingShop.open(stripe.url());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  @AfterAll
  void close() throws IOException {
    playwright.close();
    shop.close();
    stripe.close();
  }

  @BeforeEach
  void checkout() {
    page = browser.newPage();
    page.navigate(shop.url());
  }

  @AfterEach
  void leave() {
    page.close();
  }

  private FrameLocator card() {
    return page.frameLocator("iframe[title='Card details']");
  }

  private void type(String number) {
    card().getByLabel("Card number").pressSequentially(number);
    card().getByLabel("Expiry date").pressSequentially("1240");
    card().getByLabel("Security code").fill("123");
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  @Test
  void payingSendsTheTokenAndNeverTheNumber() throws InterruptedException {
    type("4242424242424242");
    press("Pay");
    var order = shop.nextOrder();
    assertThat(order.text("paymentToken")).startsWith("pm_");
    assertThat(order.text("action")).isEqualTo("pay");
    assertThat(order.values()).containsOnlyKeys("name", "paymentToken", "action");
  }

  @Test
  void enterInsideTheFramePaysToo() throws InterruptedException {
    type("4000002500003155");
    card().getByLabel("Security code").press("Enter");
    assertThat(shop.nextOrder().text("paymentToken")).startsWith("pm_");
  }

  @Test
  void aWrongCardIsExplainedInBothPlacesAndSendsNothing() {
    type("4242424242424241");
    press("Pay");
    var words = "This card number is not complete or has a typing error.";
    assertThat(page.getByRole(AriaRole.ALERT)).hasText(words);
    assertThat(card().locator("#number-problem")).hasText(words);
    assertThat(card().getByLabel("Card number")).isFocused();
    assertThat(shop.hasOrders()).isFalse();
  }

  @Test
  void aDemoCardFillsTheForm() throws InterruptedException {
    card().getByText("Cards you can use in this demo").click();
    card()
        .getByRole(
            AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("4000 0000 0000 0002"))
        .click();
    press("Pay");
    assertThat(shop.nextOrder().text("paymentToken")).startsWith("pm_");
  }

  @Test
  void aButtonThatSkipsTheCardSubmitsAtOnce() throws InterruptedException {
    press("Save for later");
    var order = shop.nextOrder();
    assertThat(order.text("paymentToken")).isEmpty();
    assertThat(order.text("action")).isEqualTo("later");
  }
}
