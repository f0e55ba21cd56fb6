package storehouse.storefront.checkout;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import storehouse.payment.CardLibrary;

/// The ways to pay as the checkout shows them, the suggested one first. `offered` names every
/// gateway that could be chosen, also those that are not shown: when it changes, so must the page.
public record PaymentChoice(List<Way> ways, @Nullable CardForm cards, String offered) {

  /// One way; `hint` says what it is, `pay` is on the button.
  public record Way(
      String gateway, Kind kind, String title, String hint, String pay, boolean chosen) {}

  /// What choosing it leads to.
  public enum Kind {
    /// The card fields on this page.
    CARD,
    /// The card fields of another gateway. They come with a page of their own: two gateways never
    /// share one, so that neither sees what was meant for the other.
    CARD_ELSEWHERE,
    WALLET
  }

  /// The card fields on the page. `token` stands for a card that was entered into them before;
  /// empty when it is still to be entered. Without scripts the card is entered elsewhere, if
  /// `hasPage`.
  public record CardForm(String gateway, CardLibrary library, boolean hasPage, String token) {

    /// How the gateway's library is spoken to: the shop has a script of that name.
    public String dialect() {
      return library.dialect().name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isOneOfSeveral() {
    return ways.size() > 1;
  }

  /// Whether a browser without scripts can go on at all.
  public boolean needsScripts() {
    return !isOneOfSeveral() && !takesCardsWithoutScripts();
  }

  /// The key of what such a browser is told.
  public String withoutScripts() {
    if (takesCardsWithoutScripts()) {
      return isOneOfSeveral() ? "checkout.go.page" : "checkout.card.page";
    }
    return isOneOfSeveral() ? "checkout.go.script" : "checkout.card.script";
  }

  private boolean takesCardsWithoutScripts() {
    return cards == null || cards.hasPage();
  }
}
