package storehouse.payment;

import java.net.URI;
import java.util.List;
import java.util.Map;
import storehouse.payment.CardLibrary.Account;
import storehouse.payment.CardLibrary.Dialect;
import storehouse.payment.CardLibrary.LibraryFile;

/// Libraries of gateways that do not exist.
public final class CardLibraries {

  private CardLibraries() {}

  public static CardLibrary of(String gateway) {
    String site = "http://" + gateway + ".test";
    boolean adyen = gateway.equals("adyen");
    return new CardLibrary(
        adyen ? Dialect.ADYEN : Dialect.STRIPE,
        new Account("key_" + gateway, adyen ? "test" : ""),
        new LibraryFile(URI.create(site + "/card.js"), ""),
        adyen ? new LibraryFile(URI.create(site + "/card.css"), "sha384-abc") : null,
        Map.of("script-src", List.of(site), "frame-src", List.of(site)));
  }
}
