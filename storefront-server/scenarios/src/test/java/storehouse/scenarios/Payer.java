package storehouse.scenarios;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import storehouse.simulators.cards.TestCard;

/// A shopper at the checkout, who pays on any gateway, step by step.
record Payer(Page page) {

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
      page.waitForURL("**/checkoutnow?token=*");
      page.locator("input[name=funding][value=" + card.token() + "]").check();
      page.locator("form.card button[type=submit]").click();
    }
    if (card == TestCard.THREE_D_SECURE) {
      page.locator("button[name=outcome][value=complete]").click();
    }
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
