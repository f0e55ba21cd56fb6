package storehouse.simulators.cards;

/// Turns what a shopper typed into what the shop is given instead.
@FunctionalInterface
public interface CardTokens {
  String tokenFor(CardEntry.Valid card);
}
