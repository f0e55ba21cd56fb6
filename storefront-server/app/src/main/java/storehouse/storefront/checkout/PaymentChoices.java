package storehouse.storefront.checkout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import storehouse.model.Money;
import storehouse.payment.WayToPay;
import storehouse.storefront.checkout.PaymentChoice.CardForm;
import storehouse.storefront.checkout.PaymentChoice.Kind;
import storehouse.storefront.checkout.PaymentChoice.Way;
import storehouse.storefront.frame.Texts;

/// Puts the ways to pay into the shopper's words.
record PaymentChoices(Texts texts) {

  PaymentChoice of(
      List<WayToPay> offered, Memory memory, Money total, Tender.@Nullable Ready kept) {
    ShownWays shown = ShownWays.of(offered, memory);
    return new PaymentChoice(
        shown.ways().stream().map(way -> way(way, shown, total)).toList(),
        shown.ways().stream()
            .filter(shown::hasFields)
            .findFirst()
            .map(way -> cardForm(way, kept))
            .orElse(null),
        offered.stream().map(WayToPay::gateway).sorted().collect(Collectors.joining(" ")));
  }

  private Way way(WayToPay way, ShownWays shown, Money total) {
    boolean refused = shown.isRefused(way);
    return switch (way.kind()) {
      case WayToPay.Redirect(var name) ->
          new Way(
              way.gateway(),
              Kind.WALLET,
              name,
              texts.get(refused ? "way.wallet.refused" : "way.wallet.hint", name),
              pay(way, total),
              shown.isChosen(way));
      case WayToPay.CardFields _ ->
          new Way(
              way.gateway(),
              shown.hasFields(way) ? Kind.CARD : Kind.CARD_ELSEWHERE,
              texts.get(refused && shown.hasTwoCards() ? "way.card.again" : "way.card"),
              texts.get(cardHint(refused, shown)),
              pay(way, total),
              shown.isChosen(way));
    };
  }

  private static String cardHint(boolean refused, ShownWays shown) {
    if (refused) {
      return "way.card.refused";
    }
    return shown.hasTwoCards() ? "way.card.other" : "way.card.hint";
  }

  private static CardForm cardForm(WayToPay way, Tender.@Nullable Ready kept) {
    String token = kept != null && kept.gateway().equals(way.gateway()) ? kept.token() : "";
    return switch (way.kind()) {
      case WayToPay.CardFields(var library, var page) ->
          new CardForm(way.gateway(), library, page != null, token);
      case WayToPay.Redirect _ -> throw new IllegalArgumentException(way + " takes no cards");
    };
  }

  /// What the button says that pays in this way.
  String pay(WayToPay way, Money total) {
    return switch (way.kind()) {
      case WayToPay.CardFields _ -> texts.get("checkout.pay", texts.money(total));
      case WayToPay.Redirect(var name) ->
          texts.get("checkout.pay.wallet", texts.money(total), name);
    };
  }

  /// Why the last payment was refused, and what to do.
  Optional<String> refusal(Memory memory, PaymentChoice choice) {
    Memory.Refused refused = memory.refused();
    if (refused == null) {
      return Optional.empty();
    }
    String why = "refused." + refused.reason();
    return Optional.of(
        String.join(
            " ",
            texts.get(texts.has(why) ? why : "refused.other"),
            texts.get("refused.nothing"),
            texts.get(choice.ways().size() > 1 ? "refused.another" : "refused.same")));
  }
}
