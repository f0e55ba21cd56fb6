package storehouse.identity.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import storehouse.model.shop.Address;

/// One entry of a shopper's address book; the lowest rank is the usual one.
@Entity
@Table(name = "identity_address")
public class SavedAddress {

  @Id private long id;

  @Column(name = "shopper_id")
  private long shopperId;

  @Column(name = "rank_in_book")
  private int rankInBook;

  private String name = "";
  private String line1 = "";
  private @Nullable String line2;
  private String city = "";
  private @Nullable String region;

  @Column(name = "postal_code")
  private String postalCode = "";

  private String country = "";
  private @Nullable String phone;

  protected SavedAddress() {}

  SavedAddress(long id, long shopperId, int rankInBook, Address address) {
    this.id = id;
    this.shopperId = shopperId;
    this.rankInBook = rankInBook;
    this.name = address.name();
    this.line1 = address.line1();
    this.line2 = address.line2();
    this.city = address.city();
    this.region = address.region();
    this.postalCode = address.postalCode();
    this.country = address.country();
    this.phone = address.phone();
  }

  Address address() {
    return new Address(name, line1, line2, city, region, postalCode, country, phone);
  }
}
