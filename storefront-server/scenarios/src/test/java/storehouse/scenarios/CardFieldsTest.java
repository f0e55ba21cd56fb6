package storehouse.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import storehouse.simulators.cards.TestCard;

/// The fields that a gateway's own library puts into the checkout, and what a shopper meets when
/// they do not come, or are filled in wrongly.
@Tag("shop")
class CardFieldsTest {

  private static final Predicate<String> LIBRARY =
      address -> address.endsWith("/v3/") || address.endsWith("/adyen.js");
  private static final Predicate<String> CHECKOUT = address -> address.endsWith("/checkout");
  private static final int NO_CONTENT = 204;

  private final Shop shop = Shop.open();
  private final Purchases purchases = Purchases.ofSomebodyNew(shop);

  private Payer atTheCheckout(Shopper shopper, PaidOn on) {
    shopper.chooses("Morning Mug");
    Payer payer = new Payer(shopper.page());
    payer.fillsIn(purchases.email(), on);
    return payer;
  }

  private static Locator complaint(Page page) {
    return page.getByTestId("error-paymentToken");
  }

  @ParameterizedTest
  @EnumSource(names = {"STRIPE", "ADYEN"})
  void whoGetsNoFieldsIsToldAndPaysAnotherWay(PaidOn on) {
    try (Shopper shopper = Shopper.onAPhone(shop.address())) {
      shopper.page().route(LIBRARY, route -> route.abort("blockedbyclient"));
      Payer payer = atTheCheckout(shopper, on);
      assertThat(complaint(shopper.page())).containsText("could not be loaded");
      payer.presses();
      assertThat(shopper.page().locator("#checkout-form[aria-busy]")).hasCount(0);
      assertThat(complaint(shopper.page())).containsText("Nothing was charged");
      assertThat(purchases.orders()).isEmpty();

      payer.pays(PaidOn.PAYPAL, TestCard.OK);
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(PaidOn.PAYPAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"STRIPE", "ADYEN"})
  void fieldsThatDidNotComeAreAskedForAgainByTheButton(PaidOn on) {
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      Page page = shopper.page();
      page.route(LIBRARY, route -> route.abort("connectionreset"));
      Payer payer = atTheCheckout(shopper, on);
      assertThat(complaint(page)).containsText("could not be loaded");

      page.unroute(LIBRARY);
      payer.presses();
      payer.pays(on, TestCard.OK);
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(on);
  }

  @ParameterizedTest
  @EnumSource(names = {"STRIPE", "ADYEN"})
  void aCardThatCannotBeIsExplainedAndNothingIsSent(PaidOn on) {
    try (Shopper shopper = Shopper.onAPhone(shop.address())) {
      Payer payer = atTheCheckout(shopper, on);
      payer.presses();
      assertThat(complaint(shopper.page())).isVisible();
      assertThat(shopper.page().frameLocator("[data-card-fields] iframe").getByLabel("Card number"))
          .hasAttribute("aria-invalid", "true");
      assertThat(purchases.orders()).isEmpty();

      payer.pays(on, TestCard.OK);
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(on);
  }

  /// As a browser does that keeps whole pages in its history: the page is as it was left, with the
  /// token that it was sent with.
  @ParameterizedTest
  @EnumSource(names = {"STRIPE", "ADYEN"})
  void aPageOutOfTheHistoryAsksForItsTokenAnew(PaidOn on) {
    List<String> sent = new ArrayList<>();
    try (Shopper shopper = Shopper.at(shop.address(), true)) {
      Page page = shopper.page();
      Payer payer = atTheCheckout(shopper, on);
      page.route(
          CHECKOUT,
          route -> {
            Request request = route.request();
            if (!request.method().equals("POST") || sent.size() == 1) {
              route.resume();
              return;
            }
            sent.add(request.postData());
            route.fulfill(new Route.FulfillOptions().setStatus(NO_CONTENT));
          });
      payer.chooses(on, TestCard.OK);
      payer.presses();
      page.waitForCondition(() -> sent.size() == 1);
      assertThat(page.locator("[name=paymentToken]").inputValue()).isNotEmpty();

      page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
      assertThat(page.locator("[name=paymentToken]").inputValue()).isEmpty();
      payer.presses();
      payer.seesTheOrder();
      shopper.waitsForStatus("CONFIRMED");
    }
    purchases.expectOneOrderPaidOn(on);
  }
}
