package storehouse.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import storehouse.payment.flow.Gateways;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.PaymentForm;

/// What the card fields of the shop's gateways are made of: a browser has to be told whom a
/// checkout may load from. Needs no store.
@Singleton
public final class GatewayPages {

  private final Map<String, SequencedSet<String>> sources = new TreeMap<>();

  @Inject
  public GatewayPages(Gateways gateways) {
    gateways.names().stream()
        .sorted()
        .flatMap(name -> gateways.find(name).stream())
        .map(Gateway::form)
        .forEach(this::add);
  }

  private void add(PaymentForm form) {
    switch (form) {
      case PaymentForm.CardFields(var library, var hostedPage) -> {
        library
            .sources()
            .forEach((directive, origins) -> origins.forEach(origin -> add(directive, origin)));
        if (hostedPage != null) {
          add("form-action", CardLibrary.originOf(hostedPage));
        }
      }
      case PaymentForm.Redirect _ -> {
        // Its pages are visited, and nothing of them is loaded into the shop's.
      }
    }
  }

  private void add(String directive, String origin) {
    sources.computeIfAbsent(directive, _ -> new LinkedHashSet<>()).add(origin);
  }

  /// What a page of the shop loads from them, or ends a form at, by the directives of a
  /// Content-Security-Policy.
  public Map<String, SequencedSet<String>> sources() {
    return sources;
  }
}
