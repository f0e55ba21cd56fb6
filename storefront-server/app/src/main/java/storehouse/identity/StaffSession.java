package storehouse.identity;

import java.time.Instant;

/// A staff session: a signed bearer token that any node verifies, until it expires.
public record StaffSession(String token, StaffMember member, Instant expiresAt) {}
