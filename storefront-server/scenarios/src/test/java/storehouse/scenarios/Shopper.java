package storehouse.scenarios;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A person with a browser who buys something, with JavaScript or without.
final class Shopper implements AutoCloseable {

  private static final String CARD = "4242424242424242";
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Duration INDEXED = Duration.ofMinutes(1);
  private static final int RESULTS_MILLIS = 5_000;

  private static @Nullable Browser shared;

  private final Page page;
  private final URI shop;
  private final boolean withScript;

  private Shopper(Page page, URI shop, boolean withScript) {
    this.page = page;
    this.shop = shop;
    this.withScript = withScript;
  }

  static Shopper at(URI shop, boolean withScript) {
    return at(
        shop,
        new Browser.NewContextOptions().setJavaScriptEnabled(withScript).setViewportSize(1280, 900),
        withScript);
  }

  /// On a phone as most people hold one.
  static Shopper onAPhone(URI shop) {
    return at(
        shop,
        new Browser.NewContextOptions()
            .setViewportSize(390, 844)
            .setDeviceScaleFactor(2)
            .setIsMobile(true)
            .setHasTouch(true),
        true);
  }

  private static Shopper at(URI shop, Browser.NewContextOptions device, boolean withScript) {
    return new Shopper(browser().newContext(device).newPage(), shop, withScript);
  }

  /// One for all, who share nothing of it. It ends with this process.
  private static synchronized Browser browser() {
    if (shared == null) {
      shared = launch();
    }
    return shared;
  }

  private static Browser launch() {
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(CHROMIUM)
                .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
  }

  /// Finds an article by searching, and puts it into the cart.
  void chooses(String article) {
    Eventually.until("the article is found", INDEXED, () -> finds(article));
    page.getByTestId("product-card").first().getByRole(AriaRole.LINK).first().click();
    page.getByTestId("add-to-cart").click();
    page.waitForURL(address -> URI.create(address).getPath().equals("/cart"));
    page.locator("a[href='/checkout']:visible").first().click();
  }

  /// A shop that has just opened is still filling its index.
  private boolean finds(String article) {
    page.navigate(shop.toString());
    page.getByTestId("search-input").first().fill(article);
    page.getByTestId("search-input").first().press("Enter");
    try {
      page.getByTestId("product-card")
          .first()
          .waitFor(new Locator.WaitForOptions().setTimeout(RESULTS_MILLIS));
      return true;
    } catch (TimeoutError notYet) {
      return false;
    }
  }

  /// Fills in the checkout and pays by card; returns the order's number.
  String paysAs(String email) {
    fill("email", email);
    fill("name", "Ada Test");
    fill("line1", "Unter den Linden 1");
    fill("postalCode", "10117");
    fill("city", "Berlin");
    if (withScript) {
      FrameLocator card = page.frameLocator("[data-card-fields] iframe");
      card.getByLabel("Card number").pressSequentially(CARD);
      card.getByLabel("Expiry date").pressSequentially("1240");
      card.getByLabel("Security code").fill("123");
      page.getByTestId("pay").click();
    } else {
      page.getByTestId("to-card-page").click();
      page.getByLabel("Card number").fill(CARD);
      page.getByLabel("Expiry date").fill("12 / 40");
      page.getByLabel("Security code").fill("123");
      page.locator("form.card button[type=submit]").click();
      page.getByTestId("pay").click();
    }
    page.getByTestId("order-number").first().waitFor();
    return page.getByTestId("order-number").first().getAttribute("data-number");
  }

  private void fill(String name, String value) {
    page.locator("[name=" + name + "]").fill(value);
  }

  /// Looks at the order page until it says this.
  void waitsForStatus(String status) {
    Eventually.until(
        "the order page says " + status,
        Duration.ofSeconds(40),
        () -> {
          page.reload();
          return page.locator("[data-testid=order-status][data-status=" + status + "]").count() > 0;
        });
  }

  /// Cancels the order on its page, after reading what that means.
  void cancels() {
    page.getByTestId("cancel").locator("summary").click();
    page.getByTestId("cancel-order").click();
  }

  /// The tracking number on the order page, once it is there.
  String waitsForTracking() {
    Eventually.until(
        "the order page shows the tracking number",
        Duration.ofSeconds(40),
        () -> {
          page.reload();
          return page.getByTestId("tracking").count() > 0;
        });
    return page.getByTestId("tracking").first().textContent().strip();
  }

  Page page() {
    return page;
  }

  /// Another page of the same browser: it shares what the first one remembers.
  Page newTab() {
    return page.context().newPage();
  }

  @Override
  public void close() {
    page.context().close();
  }
}
