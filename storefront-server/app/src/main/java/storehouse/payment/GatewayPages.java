package storehouse.payment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import storehouse.payment.flow.Gateways;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.PaymentForm;

/// Where the card fields of the shop's gateways are: a browser has to be told whom a checkout may
/// load from. Needs no store.
@Singleton
public final class GatewayPages {

  private final List<PaymentForm> forms;

  @Inject
  public GatewayPages(Gateways gateways) {
    this.forms =
        gateways.names().stream()
            .sorted()
            .flatMap(name -> gateways.find(name).stream())
            .map(Gateway::form)
            .toList();
  }

  /// What is loaded into pages of the shop, or led to, for a card.
  public List<URI> cardFields() {
    List<URI> pages = new ArrayList<>();
    for (PaymentForm form : forms) {
      if (form instanceof PaymentForm.CardFields(var script, var hostedPage)) {
        pages.add(script);
        pages.add(hostedPage);
      }
    }
    return pages;
  }
}
