package storehouse.storefront.checkout;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import storehouse.cart.CartView;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.payment.Payments;
import storehouse.payment.WayToPay;
import storehouse.platform.web.Problem;
import storehouse.pricing.Pricing;
import storehouse.pricing.QuoteView;
import storehouse.storefront.cart.CartContents;
import storehouse.storefront.cart.Totals;
import storehouse.storefront.checkout.CheckoutPage.Country;
import storehouse.storefront.checkout.CheckoutPage.SavedAddress;
import storehouse.storefront.checkout.CheckoutPage.Shipping;
import storehouse.storefront.frame.Frame;
import storehouse.storefront.frame.Frames;
import storehouse.storefront.frame.Query;
import storehouse.storefront.frame.Texts;
import storehouse.storefront.frame.Visit;

/// Composes the checkout and the review page; the totals on them are always those of now.
@Singleton
public final class CheckoutPages {

  private final CartContents contents;
  private final Pricing pricing;
  private final Payments payments;
  private final Frames frames;

  @Inject
  CheckoutPages(CartContents contents, Pricing pricing, Payments payments, Frames frames) {
    this.contents = contents;
    this.pricing = pricing;
    this.payments = payments;
    this.frames = frames;
  }

  static Visit visit(CartView cart) {
    return new Visit(cart.locale(), cart.currency());
  }

  Texts texts(CartView cart) {
    return frames.texts(visit(cart));
  }

  /// A quote, and what was wrong with the wish that it was asked for.
  record Quoted(QuoteView quote, Map<String, String> problems) {}

  CheckoutPage checkout(Desk.Visiting desk, PayingAnswers.Refusal refusal) {
    CartView cart = desk.cart();
    Texts texts = texts(cart);
    Visit visit = visit(cart);
    CheckoutForm form = desk.memory().form();
    Quoted quoted = quoted(cart, form);
    Map<String, String> all = new LinkedHashMap<>(quoted.problems());
    all.putAll(refusal.problems());
    QuoteView.ShippingOption chosen = quoted.quote().chosenShipping();
    PaymentChoices choices = new PaymentChoices(texts);
    PaymentChoice payment =
        choices.of(
            payments.waysToPay(cart.currency(), form.country()),
            desk.memory(),
            quoted.quote().total(),
            refusal.kept());
    return new CheckoutPage(
        frames.frame(visit, Frame.Head.of(texts.get("checkout.title"))),
        desk.memory().key(),
        form.withShippingMethod(chosen == null ? "" : chosen.code()),
        all,
        notice(refusal.notice(), all, texts)
            .or(() -> choices.refusal(desk.memory(), payment))
            .orElse(null),
        countries(visit, texts),
        quoted.quote().shippingOptions().stream()
            .map(option -> new Shipping(option.code(), option.name(), option.price()))
            .toList(),
        saved(desk),
        contents.lines(cart, frames.links(visit)),
        Totals.of(quoted.quote()),
        payment);
  }

  private static Optional<String> notice(
      @Nullable String given, Map<String, String> problems, Texts texts) {
    return Optional.ofNullable(given)
        .or(() -> problems.isEmpty() ? Optional.empty() : Optional.of(texts.get("checkout.fix")));
  }

  ReviewPage review(Desk.Visiting desk, Tender.Ready tender, @Nullable String notice) {
    CartView cart = desk.cart();
    Visit visit = visit(cart);
    Texts texts = texts(cart);
    QuoteView quote = quoted(cart, desk.memory().form()).quote();
    QuoteView.ShippingOption chosen = quote.chosenShipping();
    return new ReviewPage(
        frames.frame(visit, Frame.Head.of(texts.get("review.title"))),
        desk.memory().key(),
        desk.memory().form(),
        chosen == null ? "" : chosen.name(),
        new ReviewPage.Payment(
            tender.gateway(),
            tender.token(),
            paidWith(tender.way(), texts),
            new PaymentChoices(texts).pay(tender.way(), quote.total())),
        contents.lines(cart, frames.links(visit)),
        Totals.of(quote),
        notice);
  }

  /// What a shopper hears who left the pages of this gateway without paying.
  String left(Desk.Visiting desk, String gateway) {
    Texts texts = texts(desk.cart());
    return payments
        .wallet(gateway)
        .map(name -> texts.get("checkout.cancelled.wallet", name))
        .orElseGet(() -> texts.get("checkout.cancelled"));
  }

  private static String paidWith(WayToPay way, Texts texts) {
    return switch (way.kind()) {
      case WayToPay.CardFields _ -> texts.get("review.card");
      case WayToPay.Redirect(var name) -> texts.get("review.wallet", name);
    };
  }

  /// What the shopper would pay now.
  Money total(Desk.Visiting desk) {
    return quoted(desk.cart(), desk.memory().form()).quote().total();
  }

  /// Falls back to the cheapest delivery, and to none, when what was chosen is not offered.
  Quoted quoted(CartView cart, CheckoutForm form) {
    Texts texts = texts(cart);
    String method = form.shippingMethod().isEmpty() ? null : form.shippingMethod();
    try {
      return new Quoted(contents.quote(cart, form.country(), method), Map.of());
    } catch (Problem refused) {
      return switch (refused.type()) {
        case "shipping-method-unknown" ->
            new Quoted(contents.quote(cart, form.country(), null), Map.of());
        case "destination-not-served" ->
            new Quoted(
                contents.quote(cart, null, null), Map.of("country", texts.get("error.country")));
        default -> throw refused;
      };
    }
  }

  private List<Country> countries(Visit visit, Texts texts) {
    Collator alphabet = Collator.getInstance(visit.locale());
    return pricing.countries(visit.currency()).stream()
        .map(code -> new Country(code, texts.country(code)))
        .sorted(Comparator.comparing(Country::name, alphabet))
        .toList();
  }

  private List<SavedAddress> saved(Desk.Visiting desk) {
    List<SavedAddress> saved = new ArrayList<>();
    for (Address address : desk.addresses()) {
      String number = Integer.toString(saved.size() + 1);
      saved.add(
          new SavedAddress(
              address,
              "/checkout" + Query.of("address", number),
              address.equals(desk.memory().form().address())));
    }
    return saved;
  }
}
