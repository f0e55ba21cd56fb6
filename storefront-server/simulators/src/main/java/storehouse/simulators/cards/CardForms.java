package storehouse.simulators.cards;

import java.time.InstantSource;
import storehouse.simulators.http.Router;

/// Both ways to type a card: the fields that a shop embeds, and the page of its own.
public final class CardForms {
  private final ElementsRoutes elements;
  private final HostedRoutes hosted;

  public CardForms(CardPages pages, CardTokens tokens, InstantSource clock) {
    this.elements = new ElementsRoutes(pages, tokens, clock);
    this.hosted = new HostedRoutes(pages, tokens, clock);
  }

  public Router on(Router router) {
    return hosted.on(elements.on(router));
  }
}
