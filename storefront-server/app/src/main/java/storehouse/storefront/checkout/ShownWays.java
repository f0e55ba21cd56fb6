package storehouse.storefront.checkout;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import storehouse.payment.WayToPay;

/// Which of the offered ways to pay a shopper sees, the suggested one first.
///
/// A card is a card: of several gateways that take cards only one is shown. After a refusal the
/// others come first, among them a card on another gateway, and the refused one stays at the end.
/// `chosen`, `refused` and `fields` (whose card fields are on the page) are gateways; empty when
/// there is none.
record ShownWays(List<WayToPay> ways, String chosen, String refused, String fields) {

  static ShownWays of(List<WayToPay> offered, Memory memory) {
    String wanted = Objects.requireNonNullElse(memory.gateway(), "");
    Memory.Refused last = memory.refused();
    String refused = last == null ? "" : last.gateway();
    List<WayToPay> others = offered.stream().filter(way -> !is(way, refused)).toList();
    String card = card(others, wanted);
    List<WayToPay> ways =
        Stream.concat(
                others.stream().filter(way -> !takesCards(way) || is(way, card)),
                offered.stream().filter(way -> is(way, refused)))
            .toList();
    String chosen =
        ways.stream()
            .map(WayToPay::gateway)
            .filter(wanted::equals)
            .findFirst()
            .or(() -> ways.stream().map(WayToPay::gateway).findFirst())
            .orElse("");
    return new ShownWays(ways, chosen, refused, card(ways, chosen));
  }

  /// The gateway that was wanted if it takes cards, else the first that does.
  private static String card(List<WayToPay> ways, String wanted) {
    List<String> cards =
        ways.stream().filter(ShownWays::takesCards).map(WayToPay::gateway).toList();
    return cards.contains(wanted) ? wanted : cards.stream().findFirst().orElse("");
  }

  private static boolean is(WayToPay way, String gateway) {
    return way.gateway().equals(gateway);
  }

  static boolean takesCards(WayToPay way) {
    return way.kind() instanceof WayToPay.CardFields;
  }

  boolean isChosen(WayToPay way) {
    return is(way, chosen);
  }

  boolean isRefused(WayToPay way) {
    return is(way, refused);
  }

  boolean hasFields(WayToPay way) {
    return is(way, fields);
  }

  boolean hasTwoCards() {
    return ways.stream().filter(ShownWays::takesCards).count() > 1;
  }
}
