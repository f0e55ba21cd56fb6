package storehouse.identity.accounts;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import storehouse.identity.Role;
import storehouse.identity.StaffMember;

/// A member of staff with the hash of their password.
@Entity
@Table(name = "identity_staff")
public class StaffAccount {

  @Id private long id;
  private String username = "";

  @Column(name = "display_name")
  private String displayName = "";

  @Column(name = "password_hash")
  private String passwordHash = "";

  @Column(name = "created_at")
  private Instant createdAt = Instant.EPOCH;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "identity_staff_role", joinColumns = @JoinColumn(name = "staff_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  protected StaffAccount() {}

  StaffAccount(long id, StaffMember member, String passwordHash, Instant createdAt) {
    this.id = id;
    this.username = member.username();
    this.displayName = member.displayName();
    this.passwordHash = passwordHash;
    this.createdAt = createdAt;
    this.roles = EnumSet.copyOf(member.roles());
  }

  String passwordHash() {
    return passwordHash;
  }

  StaffMember member() {
    return new StaffMember(username, displayName, roles.stream().sorted().toList());
  }
}
