package storehouse.scenarios;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import storehouse.simulators.cards.TestCard;

/// A shopper at the checkout, who pays on any gateway, step by step.
record Payer(Page page) {

  static Payer atTheCheckout(Page page, URI shop) {
    page.navigate(shop.resolve("/checkout").toString());
    return new Payer(page);
  }

  /// Fills in everything but the payment. Another country may offer other gateways, and then the
  /// page comes anew.
  void fillsIn(String email, PaidOn where) {
    if (!page.locator("[name=country]").inputValue().equals(where.country())) {
      page.locator("[name=country]").selectOption(where.country());
    }
    way(where).waitFor();
    fill("email", email);
    fill("name", "Ada Test");
    fill("line1", "Main Street 1");
    fill("postalCode", where.postalCode());
    fill("city", "Anytown");
  }

  private void fill(String name, String value) {
    page.locator("[name=" + name + "]").fill(value);
  }

  private Locator way(PaidOn on) {
    return page.locator("[data-testid=way][data-gateway=" + on.gateway() + "]");
  }

  /// Chooses the gateway, and types the card where it has card fields on the page.
  void chooses(PaidOn on, TestCard card) {
    way(on).locator("input[type=radio]").check();
    if (on != PaidOn.PAYPAL) {
      FrameLocator fields = page.frameLocator("[data-card-fields] iframe");
      fields.getByLabel("Card number").pressSequentially(card.number());
      fields.getByLabel("Expiry date").pressSequentially("1240");
      fields.getByLabel("Security code").fill("123");
    }
  }

  void presses() {
    page.getByTestId("pay").click();
  }

  /// Agrees on the gateway's own pages, where it asks: the wallet with this card, and the bank.
  void agrees(PaidOn on, TestCard card) {
    if (on == PaidOn.PAYPAL) {
      agreesAtTheWallet(card);
    }
    if (card == TestCard.THREE_D_SECURE) {
      page.locator("button[name=outcome][value=complete]").click();
    }
  }

  void agreesAtTheWallet(TestCard card) {
    page.locator("input[name=funding][value=" + card.token() + "]").check();
    page.locator("form.card button[type=submit]").click();
  }

  void leavesTheWallet() {
    page.locator("form.card a.second").click();
  }

  void failsTheChallenge() {
    page.locator("button[name=outcome][value=fail]").click();
  }

  /// Goes on from whatever the checkout shows after trouble: the order, or the form once more.
  void goesOn(String email, PaidOn on) {
    Locator form = page.getByTestId("pay");
    form.or(page.getByTestId("order-number")).first().waitFor();
    if (form.count() > 0) {
      fillsIn(email, on);
      chooses(on, TestCard.OK);
      presses();
    }
    finishes(on);
  }

  /// A wallet's order waits for its shopper, wherever the shop led to.
  void finishes(PaidOn on) {
    if (on == PaidOn.PAYPAL) {
      Locator challenge = page.getByTestId("challenge");
      challenge.or(page.locator("input[name=funding]")).first().waitFor();
      if (challenge.count() > 0) {
        challenge.click();
      }
      agrees(on, TestCard.OK);
    }
    seesTheOrder();
  }

  /// All of it, up to the order's page.
  void pays(PaidOn on, TestCard card) {
    chooses(on, card);
    presses();
    agrees(on, card);
    seesTheOrder();
  }

  void seesTheOrder() {
    page.getByTestId("order-number").first().waitFor();
  }
}
