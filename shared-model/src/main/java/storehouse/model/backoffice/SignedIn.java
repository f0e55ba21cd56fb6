package storehouse.model.backoffice;

import java.time.Instant;
import java.util.List;

/// A staff session: a bearer token and the roles that it carries.
public record SignedIn(String token, String displayName, List<String> roles, Instant expiresAt) {}
