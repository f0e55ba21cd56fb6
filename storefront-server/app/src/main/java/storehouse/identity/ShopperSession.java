package storehouse.identity;

import java.time.Instant;

/// A shopper's new session. The token goes into a cookie (HttpOnly, SameSite=Lax) and nowhere else.
public record ShopperSession(String token, ShopperView shopper, Instant expiresAt) {}
