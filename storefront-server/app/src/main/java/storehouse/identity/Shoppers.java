package storehouse.identity;

import java.util.List;
import java.util.Optional;
import storehouse.model.shop.Address;

/// Shoppers with an account, their sessions and their addresses.
public interface Shoppers {

  SignIn<ShopperSession> signIn(String email, String password);

  /// Whose session this is; empty when the token is unknown, expired or signed out.
  Optional<ShopperView> shopper(String sessionToken);

  /// Ends the session; an unknown token is ignored.
  void signOut(String sessionToken);

  /// The address book, the usual address first.
  List<Address> addresses(String shopperId);
}
