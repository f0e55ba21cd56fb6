package storehouse.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import storehouse.storefront.checkout.PaymentChoice;
import storehouse.storefront.frame.Pages;
import storehouse.storefront.order.OrderPage;
import storehouse.storefront.sample.SampleOrders;
import storehouse.storefront.sample.SamplePages;
import storehouse.storefront.sample.SamplePayments;
import storehouse.storefront.sample.SampleShop;

/// Every page as its template draws it, with ordinary and with awkward content.
class PageTemplatesTest {

  private static final Pages PAGES = new Pages();
  private static final Map<String, Supplier<String>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("home", () -> PAGES.render("page/home.jte", SamplePages.home()));
    ALL.put("results", () -> PAGES.render("page/listing.jte", SamplePages.results()));
    ALL.put("nothing found", () -> PAGES.render("page/listing.jte", SamplePages.nothingFound()));
    ALL.put("product", () -> PAGES.render("page/product.jte", SamplePages.product()));
    ALL.put("sold out", () -> PAGES.render("page/product.jte", SamplePages.soldOut()));
    ALL.put("cart", () -> PAGES.render("page/cart.jte", SamplePages.cart()));
    ALL.put("troubled cart", () -> PAGES.render("page/cart.jte", SamplePages.cartWithTrouble()));
    ALL.put("product to come", () -> PAGES.render("page/product.jte", SamplePages.toCome()));
    ALL.put("cart to come", () -> PAGES.render("page/cart.jte", SamplePages.cartWithGoodsToCome()));
    ALL.put("empty cart", () -> PAGES.render("page/cart.jte", SamplePages.emptyCart()));
    ALL.put("checkout", () -> checkout(Map.of("email", "Please fill this in.")));
    ALL.put("checkout for scripts", () -> paying(SamplePayments.cardWithScriptsAlone()));
    ALL.put("checkout with a choice", () -> paying(SamplePayments.cardOrWallet()));
    ALL.put("checkout after a refusal", () -> paying(SamplePayments.afterRefusal()));
    ALL.put("checkout without a way to pay", () -> paying(SamplePayments.none()));
    ALL.put("agree", () -> PAGES.render("page/agree.jte", SampleOrders.agree()));
    ALL.put("review", () -> PAGES.render("page/review.jte", SampleOrders.review()));
    for (OrderPage.Phase phase : OrderPage.Phase.values()) {
      ALL.put("order " + phase, () -> order(phase));
    }
    ALL.put("sign-in", () -> PAGES.render("page/sign-in.jte", SampleOrders.signIn()));
    ALL.put("account", () -> PAGES.render("page/account.jte", SampleOrders.account()));
    ALL.put("problem", () -> PAGES.render("page/problem.jte", SampleOrders.problem()));
  }

  static Stream<String> pages() {
    return ALL.keySet().stream();
  }

  private static String html(String name) {
    return Objects.requireNonNull(ALL.get(name)).get();
  }

  private static Element one(Document page, String selector) {
    return Objects.requireNonNull(page.selectFirst(selector), selector);
  }

  private static Document page(String name) {
    return Jsoup.parse(html(name));
  }

  private static String checkout(Map<String, String> problems) {
    return PAGES.render("page/checkout.jte", SampleOrders.checkout(problems, null));
  }

  private static String paying(PaymentChoice choice) {
    return PAGES.render("page/checkout.jte", SampleOrders.checkout(Map.of(), null, choice));
  }

  private static String order(OrderPage.Phase phase) {
    return PAGES.render("page/order.jte", SampleOrders.order(phase));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsInlineThatAContentPolicyForbids(String name) {
    Document page = page(name);
    assertThat(page.select("style, [style]")).isEmpty();
    assertThat(page.select("script:not([src])"))
        .allMatch(script -> script.attr("type").equals("application/ld+json"));
    assertThat(page.getAllElements())
        .allMatch(
            element ->
                element.attributes().asList().stream()
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageHasLandmarksOneHeadingAndASkipLink(String name) {
    Document page = page(name);
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("header, footer")).hasSize(2);
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
    assertThat(page.title()).isNotBlank();
    assertThat(one(page, "html").attr("lang")).isEqualTo("en-IE");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFieldHasALabelAndEveryIdIsUnique(String name) {
    Document page = page(name);
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    for (Element field : page.select("input:not([type=hidden]):not([type=radio]), select")) {
      assertThat(page.select("label[for=" + field.id() + "]")).as(field.outerHtml()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void picturesKeepTheirPlaceWhileTheyLoad(String name) {
    assertThat(page(name).select("img"))
        .allMatch(
            image -> image.hasAttr("width") && image.hasAttr("height") && image.hasAttr("alt"));
  }

  @Test
  void textFromTheCatalogueIsNeverMarkup() {
    Document page = page("sold out");
    assertThat(one(page, "h1").text()).isEqualTo(SampleShop.LONG_TITLE);
    assertThat(page.select("two")).isEmpty();
    assertThat(page("troubled cart").select("two")).isEmpty();
    assertThat(page("results").select("two")).isEmpty();
  }

  @Test
  void aProductWithoutPictureOrStockSaysSoAndCannotBeBought() {
    Document page = page("sold out");
    assertThat(page.select(".gallery-main svg")).hasSize(1);
    assertThat(page.select("[data-testid=stock]").text()).isEqualTo("Sold out");
    assertThat(page.select("[data-testid=sold-out]")).hasSize(1);
    assertThat(page.select("[data-testid=add-to-cart]")).isEmpty();
  }

  @Test
  void thePromiseStandsBeforeTheButton() {
    String html = html("product");
    assertThat(html.indexOf("data-testid=\"promise\""))
        .isPositive()
        .isLessThan(html.indexOf("data-testid=\"add-to-cart\""));
  }

  @Test
  void aBrowserIsLedOnToTheBankEvenWithoutScriptsAndMayGoByHand() {
    Document page = page("agree");
    String bank = "https://bank.test/ask?id=1&step=2";
    assertThat(one(page, "meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + bank);
    assertThat(one(page, "[data-testid=agree]").attr("href")).isEqualTo(bank);
  }

  @Test
  void aRefusedCheckoutKeepsWhatWasTypedAndExplainsBesideTheField() {
    Document page = page("checkout");
    Element email = one(page, "#email");
    assertThat(email.val()).isEqualTo("ada@example.test");
    assertThat(email.attr("aria-invalid")).isEqualTo("true");
    assertThat(one(page, "#" + email.attr("aria-describedby")).text())
        .isEqualTo("Please fill this in.");
    assertThat(one(page, "#line1").val()).isEqualTo("Lindenstraße 4");
    assertThat(one(page, "#country option[selected]").val()).isEqualTo("DE");
    assertThat(one(page, "input[name=shippingMethod][checked]").val()).isEqualTo("standard");
  }

  @Test
  void theAmountIsOnThePayButtonAndTheTotalTravelsAlong() {
    Document page = page("checkout");
    assertThat(page.select("[data-testid=pay]").text()).isEqualTo("Pay €171.70");
    assertThat(page.select("input[name=expectedTotal]").val()).isEqualTo("17170");
    assertThat(page("review").select("[data-testid=pay]").text()).isEqualTo("Pay €171.70");
  }

  @Test
  void theWaysToPayAreRadioCardsAndTheButtonSaysTheChosenOne() {
    Document page = page("checkout with a choice");
    assertThat(page.select("[data-testid=way] .radio").eachText())
        .containsExactly(
            "Card Credit or debit card",
            "PayPal You agree to the payment at PayPal and come back here.");
    assertThat(one(page, "input[name=gateway][checked]").val()).isEqualTo("stripe");
    assertThat(one(page, "[data-testid=pay] [data-way=stripe]").hasAttr("hidden")).isFalse();
    assertThat(one(page, "[data-testid=pay] [data-way=paypal]").hasAttr("hidden")).isTrue();
  }

  @Test
  void oneWayAloneIsNoQuestion() {
    Document page = page("checkout");
    assertThat(page.select("input[type=radio][name=gateway]")).isEmpty();
    assertThat(one(page, "input[type=hidden][name=gateway]").val()).isEqualTo("stripe");
    assertThat(page.select("[data-card-fields]")).hasSize(1);
  }

  @Test
  void aPageHasTheCardFieldsOfOneGatewayAndSaysWhoseTokenItHolds() {
    Document page = page("checkout after a refusal");
    assertThat(page.select("[data-testid=way]").eachAttr("data-gateway"))
        .containsExactly("adyen", "paypal", "stripe");
    assertThat(page.select("script[src^=http]")).as("only card-form.js loads it").isEmpty();
    Element fields = one(page, "[data-card-fields]");
    assertThat(fields.attr("data-script")).isEqualTo("http://adyen.test/card.js");
    assertThat(fields.attr("data-style-integrity")).isEqualTo("sha384-abc");
    assertThat(fields.attr("data-key")).isEqualTo("key_adyen");
    assertThat(fields.attr("data-adapter")).endsWith("/card-adyen.js");
    assertThat(one(page, "input[name=tokenOf]").val()).isEqualTo("adyen");
    assertThat(page.select("input[data-elsewhere]").eachAttr("value")).containsExactly("stripe");
  }

  @Test
  void aBrowserWithoutScriptsIsToldBeforeItTries() {
    Document page = page("checkout for scripts");
    assertThat(page.select("noscript [data-testid=to-card-page]")).isEmpty();
    assertThat(page.select("noscript [data-testid=without-scripts]").text())
        .startsWith("Paying by card needs JavaScript");
    assertThat(page("checkout").select("noscript [data-testid=to-card-page]")).hasSize(1);
  }

  @Test
  void withoutAWayToPayThereIsNoButtonThatPays() {
    Document page = page("checkout without a way to pay");
    assertThat(page.select("[data-testid=pay], [data-testid=to-card-page]")).isEmpty();
    assertThat(page.select("#payment").text()).contains("Nothing was charged");
  }

  @Test
  void whatCannotBeHadIsSaidOnItsLineAndHoldsUpTheCheckout() {
    Document page = page("troubled cart");
    assertThat(page.select("[data-testid=line-hint]").eachText())
        .containsExactly(
            "Only 2 left. Choose 2 or fewer to go on.", "No longer sold. Remove it to go on.");
    assertThat(page.select("[data-testid=to-checkout]")).isEmpty();
    assertThat(page("cart").select("[data-testid=to-checkout]")).hasSize(1);
  }

  @Test
  void whatIsToComeIsSaidWithItsDayAndCanBeBought() {
    Document product = page("product to come");
    assertThat(product.select("[data-testid=stock]").text()).contains("expected on 9 March 2027");
    assertThat(product.select("[data-testid=add-to-cart]")).hasSize(1);
    Document cart = page("cart to come");
    assertThat(cart.select("[data-testid=to-come]").text())
        .isEqualTo("2 of it still to come, expected on 9 March 2027");
    assertThat(cart.select("[data-testid=to-checkout]")).hasSize(1);
  }

  @Test
  void onlyAWaitingOrderAsksAgainByItself() {
    assertThat(page("order WAITING").select("#order").attr("hx-trigger")).isEqualTo("every 1s");
    assertThat(page("order WAITING").select("noscript meta[http-equiv=refresh]")).hasSize(1);
    assertThat(page("order CONFIRMED").select("[hx-trigger^=every], meta[http-equiv=refresh]"))
        .isEmpty();
  }

  @Test
  void aCancelledOrderLeadsBackToTheCheckout() {
    Document page = page("order CANCELLED");
    assertThat(page.select("[data-testid=try-again]").attr("href"))
        .isEqualTo("/orders/SH-1042-7/pay-again?until=1&proof=p");
    assertThat(page.select("[data-testid=challenge]")).isEmpty();
  }

  @Test
  void whatIsNotForSearchEnginesSaysSo() {
    assertThat(page("results").select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(page("product").select("link[rel=canonical]")).hasSize(1);
  }
}
