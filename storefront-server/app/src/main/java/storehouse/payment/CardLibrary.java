package storehouse.payment;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A gateway's own library for browsers, which puts that gateway's card fields into a page of the
/// shop: card data goes from the shopper to the gateway, and the shop is given a token that is good
/// there alone.
///
/// `sources` is what a browser has to load for it, by the directives of a Content-Security-Policy
/// (`script-src` and so on).
public record CardLibrary(
    Dialect dialect,
    Account account,
    LibraryFile script,
    @Nullable LibraryFile style,
    Map<String, List<String>> sources) {

  /// How the library is spoken to.
  public enum Dialect {
    STRIPE,
    ADYEN
  }

  /// Whose fields they are. The key is no secret: it stands in the page. `environment` is the part
  /// of the gateway that the account belongs to, for libraries that ask for it, and else empty.
  public record Account(String publicKey, String environment) {}

  /// One file of it. `integrity` is the hash that it has to have (`sha384-...`); empty where it may
  /// change.
  public record LibraryFile(URI address, String integrity) {

    /// Where it comes from, as a policy names it.
    public String origin() {
      return originOf(address);
    }
  }

  /// The origin of an address, as a policy names it.
  public static String originOf(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
