package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.order.OrderView;
import storehouse.payment.Payments;
import storehouse.storefront.frame.Cookies;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Query;
import storehouse.storefront.frame.Texts;

/// What the browser is answered when somebody pays, from the checkout or from the review page.
@Singleton
public final class PayingAnswers {

  private final Till till;
  private final Onward onward;
  private final Payments payments;
  private final Frames frames;

  @Inject
  PayingAnswers(Till till, Onward onward, Payments payments, Frames frames) {
    this.till = till;
    this.onward = onward;
    this.payments = payments;
    this.frames = frames;
  }

  /// What the page says when it is drawn again. `kept` can be paid with again; null when the card
  /// is needed anew.
  record Refusal(
      Map<String, String> problems, @Nullable String notice, Tender.@Nullable Ready kept) {}

  /// Draws the page again; the checkout may have a new key.
  interface Again {
    Response draw(Desk.Visiting at, Refusal refusal);
  }

  Response pay(Desk.Visiting at, Till.Payment payment, Again again) {
    Texts texts = frames.texts(CheckoutPages.visit(at.cart()));
    return switch (till.place(at, payment)) {
      case Till.Rung.Ordered(Memory memory) -> ordered(at.with(memory), payment.tender().gateway());
      case Till.Rung.Changed(Money total) -> {
        String notice = texts.get("checkout.changed", texts.money(total));
        yield again.draw(at, new Refusal(Map.of(), notice, payment.tender()));
      }
      case Till.Rung.Wrong(Map<String, String> found) -> {
        Map<String, String> problems = new FormCheck(texts).translated(found);
        Tender.Ready kept = problems.containsKey("paymentToken") ? null : payment.tender();
        yield again.draw(at, new Refusal(problems, null, kept));
      }
      case Till.Rung.Gone(List<String> articles, boolean mayComeBack) -> {
        String key = mayComeBack ? "checkout.last" : "checkout.gone";
        String notice = texts.get(key, String.join(", ", articles));
        yield again.draw(at, new Refusal(Map.of(), notice, payment.tender()));
      }
      case Till.Rung.NothingLeft() -> Response.seeOther(CheckoutResource.CART).build();
      case Till.Rung.Busy(Memory memory) ->
          again.draw(at.with(memory), new Refusal(Map.of(), texts.get("checkout.busy"), null));
    };
  }

  private Response ordered(Desk.Visiting at, String gateway) {
    String number = at.memory().orderNumber();
    if (number == null) {
      return Response.seeOther(CheckoutResource.CHECKOUT).build();
    }
    Onward.Way way = onward.from(number, gateway);
    Memory memory = way.confirmed() ? at.memory().receipt() : at.memory();
    return Response.seeOther(way.next())
        .cookie(Cookies.checkout(memory.asCookie(), at.visitor()))
        .build();
  }

  Optional<OrderView> order(Desk.Visiting at) {
    return till.order(at.memory());
  }

  URI page(OrderView order) {
    return onward.page(order);
  }

  /// The cart is gone: mostly because this very checkout became an order.
  Response goneCart(@Nullable String cookie) {
    return Response.seeOther(
            Memory.ofCookie(cookie)
                .flatMap(till::order)
                .map(onward::page)
                .orElse(CheckoutResource.CART))
        .build();
  }

  /// What the shopper pays with, who may only choose what is offered for this cart and country.
  Tender tender(Desk.Visiting at, Tender.Given given) {
    boolean offered =
        payments.offers(given.gateway(), at.cart().currency(), at.memory().form().country());
    return Tender.of(given, offered ? payments.way(given.gateway()) : Optional.empty());
  }

  /// The page for the card, which comes back to the review.
  URI cardPage(Desk.Visiting at, Tender.CardToCome card, Money total) {
    String back =
        frames.shop().url(at.visitor().base())
            + "/checkout/review"
            + Query.of("gateway", card.gateway());
    return card.page().asking(total, frames.shop().name(), back);
  }

  /// The key of the page that was sent counts, not that of another tab.
  static Memory keyed(Memory memory, MultivaluedMap<String, String> form) {
    String key = CheckoutForm.text(form, "key");
    return key.matches("[A-Za-z0-9_-]{16,64}") && !key.equals(memory.key())
        ? memory.under(key)
        : memory;
  }

  static Till.Payment payment(Tender.Ready tender, MultivaluedMap<String, String> form) {
    String expected = CheckoutForm.text(form, "expectedTotal");
    return new Till.Payment(tender, expected.matches("\\d{1,15}") ? Long.valueOf(expected) : null);
  }
}
