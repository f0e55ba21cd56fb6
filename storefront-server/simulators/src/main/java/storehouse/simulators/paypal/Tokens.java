package storehouse.simulators.paypal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import storehouse.simulators.http.Answer;
import storehouse.simulators.http.Json;
import storehouse.simulators.http.Request;

/// Access tokens. They end with the process, so a caller must be able to fetch a new one after a
/// 401.
final class Tokens {
  private static final Duration LIFE = Duration.ofHours(9);
  private static final int REMEMBERED = 10_000;
  private static final String APP_ID = "APP-80W284485P519543T";
  private static final String SCOPE =
      "https://uri.paypal.com/services/payments/payment/authcapture"
          + " https://uri.paypal.com/services/payments/refund"
          + " https://uri.paypal.com/services/payments/realtimepayment"
          + " https://uri.paypal.com/services/disputes/read-seller"
          + " https://uri.paypal.com/services/disputes/update-seller"
          + " https://uri.paypal.com/services/applications/webhooks";

  private final byte[] credentials;
  private final InstantSource clock;
  private final Map<String, Instant> expiries = new LinkedHashMap<>();

  Tokens(App app, InstantSource clock) {
    this.credentials = (app.clientId() + ":" + app.clientSecret()).getBytes(UTF_8);
    this.clock = clock;
  }

  /// @throws PayPalError 401 for unknown credentials, 400 for another kind of grant
  Answer issue(Request request) {
    requireClient(request.header("Authorization"));
    var grant = request.form().first("grant_type");
    if (grant == null) {
      throw PayPalError.oauth(400, "invalid_request", "The grant_type parameter is missing");
    }
    if (!grant.equals("client_credentials")) {
      throw PayPalError.oauth(400, "unsupported_grant_type", "Grant Type is NULL or unsupported");
    }
    var token = PayPalIds.accessToken();
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
                .put("scope", SCOPE)
                .put("access_token", token)
                .put("token_type", "Bearer")
                .put("app_id", APP_ID)
                .put("expires_in", LIFE.toSeconds())
                .put("nonce", now + PayPalIds.resource()))
        .with("Cache-Control", "no-store");
  }

  private void requireClient(@Nullable String authorization) {
    if (authorization == null || !MessageDigest.isEqual(decoded(authorization), credentials)) {
      throw PayPalError.oauth(401, "invalid_client", "Client Authentication failed");
    }
  }

  private static byte[] decoded(String authorization) {
    try {
      return Base64.getDecoder().decode(authorization.replaceFirst("(?i)^basic +", ""));
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  /// @throws PayPalError 401 without a token that is still good
  void require(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      throw PayPalError.unauthorised();
    }
    synchronized (expiries) {
      var expiry = expiries.get(authorization.substring("Bearer ".length()));
      if (expiry == null) {
        throw PayPalError.oauth(
            401, "invalid_token", "The token passed in was not found in the system");
      }
      if (!clock.instant().isBefore(expiry)) {
        throw PayPalError.oauth(401, "invalid_token", "Access Token has expired");
      }
    }
  }
}
