package storehouse.identity.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import storehouse.identity.ShopperView;

/// A shopper with the hash of their password. The e-mail is stored in lower case.
@Entity
@Table(name = "identity_shopper")
public class ShopperAccount {

  @Id private long id;
  private String email = "";
  private String name = "";

  @Column(name = "password_hash")
  private String passwordHash = "";

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  protected ShopperAccount() {}

  ShopperAccount(ShopperView shopper, String passwordHash, Instant createdAt) {
    this.id = Long.parseLong(shopper.id());
    this.email = shopper.email();
    this.name = shopper.name();
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
  }

  long id() {
    return id;
  }

  String passwordHash() {
    return passwordHash;
  }

  ShopperView shopper() {
    return new ShopperView(Long.toString(id), email, name);
  }
}
