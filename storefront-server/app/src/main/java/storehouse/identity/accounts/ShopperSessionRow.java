package storehouse.identity.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/// A session, found by the hash of its token; the token itself is only in the shopper's browser.
@Entity
@Table(name = "identity_session")
public class ShopperSessionRow {

  @Id
  @Column(name = "token_hash")
  private String tokenHash = "";

  @Column(name = "shopper_id")
  private long shopperId;

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @Column(name = "expires_at")
  private Instant expiresAt = Instant.EPOCH;

  protected ShopperSessionRow() {}

  ShopperSessionRow(String tokenHash, long shopperId, Instant createdAt, Instant expiresAt) {
    this.tokenHash = tokenHash;
    this.shopperId = shopperId;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  long shopperId() {
    return shopperId;
  }

  boolean isOpen(Instant now) {
    return now.isBefore(expiresAt);
  }
}
