package storehouse.simulators.cards;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Pages;

/// What a shopper sees while the bank asks: two buttons of a plain form that posts `outcome` to its
/// own address, and what follows when there is nothing to ask.
public final class ChallengePages {
  private static final String NO_SHOP =
      "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " form-action 'self'";

  private final Pages pages;
  private final String gateway;

  public ChallengePages(CardPages cards) {
    this.pages = cards.pages();
    this.gateway = cards.gateway();
  }

  /// @param back where the answer will lead, null for nowhere
  public Answer ask(@Nullable ReturnUrl back, String amount, String description) {
    var page =
        pages.page(
            "challenge.html",
            Map.of(
                "gateway", gateway,
                "amount", amount,
                "shop", back == null ? "" : back.host(),
                "description", description));
    return Answer.html(200, back == null ? NO_SHOP : back.policy(), page);
  }

  /// The bank has had its answer already.
  ///
  /// @param target the way back to the shop, with what it is told there
  public Answer finished(String target) {
    var shop = ReturnUrl.of(target).host();
    var page = pages.page("finished.html", Map.of("back", target, "shop", shop));
    return Answer.html(200, NO_SHOP, page);
  }

  /// The same, for a payment that knows no way back.
  public Answer finished(boolean passed) {
    return message(200, passed ? "challenge.passed" : "challenge.over");
  }

  public Answer unknown() {
    return message(404, "challenge.unknown");
  }

  private Answer message(int status, String key) {
    var page = pages.page("message.html", Map.of("message", pages.text(key)));
    return Answer.html(status, NO_SHOP, page);
  }
}
