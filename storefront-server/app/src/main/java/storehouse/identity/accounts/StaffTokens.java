package storehouse.identity.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import storehouse.identity.Role;
import storehouse.identity.StaffMember;
import storehouse.identity.StaffSession;

/// Signs and verifies staff tokens (JWT, HS256) with `storehouse.jwt.secret`, at least 32 bytes,
/// which all nodes share. Without one a random key is made, and tokens end with this process.
@Singleton
public final class StaffTokens {

  private static final String ISSUER = "storehouse";
  private static final int KEY_BYTES = 32;
  private static final Duration LIFETIME = Duration.ofHours(12);

  private final byte[] key;
  private final Clock clock;

  @Inject
  StaffTokens(
      @ConfigProperty(name = "storehouse.jwt.secret") Optional<String> secret, Clock clock) {
    this.key =
        secret.map(text -> text.getBytes(StandardCharsets.UTF_8)).orElseGet(StaffTokens::random);
    if (key.length < KEY_BYTES) {
      throw new IllegalArgumentException("storehouse.jwt.secret needs at least 32 bytes");
    }
    this.clock = clock;
  }

  private static byte[] random() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  StaffSession open(StaffMember member) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(LIFETIME);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .subject(member.username())
            .claim("name", member.displayName())
            .claim("roles", member.roles().stream().map(Role::key).toList())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(expiresAt))
            .build();
    try {
      SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      token.sign(new MACSigner(key));
      return new StaffSession(token.serialize(), member, expiresAt);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Optional<StaffMember> verify(String token) {
    try {
      SignedJWT signed = SignedJWT.parse(token);
      boolean ours =
          JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())
              && signed.verify(new MACVerifier(key));
      return ours ? member(signed.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException worthless) {
      return Optional.empty();
    }
  }

  private Optional<StaffMember> member(JWTClaimsSet claims) throws ParseException {
    Date expires = claims.getExpirationTime();
    if (expires == null
        || !clock.instant().isBefore(expires.toInstant())
        || !ISSUER.equals(claims.getIssuer())) {
      return Optional.empty();
    }
    List<Role> roles = claims.getStringListClaim("roles").stream().map(Role::of).toList();
    return Optional.of(
        new StaffMember(claims.getSubject(), String.valueOf(claims.getClaim("name")), roles));
  }
}
