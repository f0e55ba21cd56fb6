package storehouse.storefront.account;

import java.time.Instant;
import java.util.List;
import storehouse.model.Money;
import storehouse.model.shop.Address;
import storehouse.storefront.frame.Frame;

/// A shopper's orders, newest first, and addresses.
public record AccountPage(
    Frame frame, String name, String email, List<OrderEntry> orders, List<Address> addresses) {

  public record OrderEntry(
      String number, String href, Instant placedAt, String words, long units, Money total) {}
}
