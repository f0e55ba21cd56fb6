package storehouse.simulators.ups;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;

/// Access tokens. They end with the process, so a caller must be able to fetch a new one after a
/// 401.
final class Tokens {
  private static final Duration LIFE = Duration.ofSeconds(14_399);
  private static final int REMEMBERED = 1_000;

  private final InstantSource clock;
  private final Map<String, Instant> expiries = new LinkedHashMap<>();

  Tokens(InstantSource clock) {
    this.clock = clock;
  }

  Answer issue(Request request) {
    if (!"client_credentials".equals(request.form().first("grant_type"))) {
      throw UpsError.invalid("10400", "Invalid/Missing Grant Type");
    }
    var client = client(request.header("Authorization"));
    var token = UUID.randomUUID().toString().replace("-", "");
    var now = clock.instant();
    synchronized (expiries) {
      expiries.put(token, now.plus(LIFE));
      if (expiries.size() > REMEMBERED) {
        expiries.remove(expiries.keySet().iterator().next());
      }
    }
    return Answer.json(
        200,
        Json.object()
            .put("token_type", "Bearer")
            .put("issued_at", String.valueOf(now.toEpochMilli()))
            .put("client_id", client)
            .put("access_token", token)
            .put("expires_in", String.valueOf(LIFE.toSeconds()))
            .put("status", "approved"));
  }

  private static String client(@Nullable String authorization) {
    var invalid = new UpsError(401, "10401", "ClientId is Invalid");
    if (authorization == null || !authorization.startsWith("Basic ")) {
      throw invalid;
    }
    try {
      var decoded = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
      var pair = new String(decoded, UTF_8).split(":", 2);
      if (pair.length == 2 && !pair[0].isBlank() && !pair[1].isBlank()) {
        return pair[0];
      }
    } catch (IllegalArgumentException malformed) {
      throw (UpsError) invalid.initCause(malformed);
    }
    throw invalid;
  }

  /// @throws UpsError 401 without a token that is still good
  void require(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      throw UpsError.unauthorised();
    }
    synchronized (expiries) {
      var expiry = expiries.get(authorization.substring("Bearer ".length()));
      if (expiry == null || expiry.isBefore(clock.instant())) {
        throw UpsError.unauthorised();
      }
    }
  }
}
