package storehouse.payment.paypal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The certificates that webhooks are signed with. A webhook itself says where its certificate is,
/// so an address is believed only on a host that is allowed and there only where PayPal keeps
/// certificates, over TLS unless it is this machine: who serves it then is who signs.
final class PayPalCertificates {

  private static final Logger LOG = System.getLogger(PayPalCertificates.class.getName());
  private static final Pattern PATH = Pattern.compile("/v1/notifications/certs/[\\w-]{1,200}");
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  /// PayPal has a handful in use.
  private static final int MOST_KEPT = 16;

  private static final Duration KEPT = Duration.ofDays(1);

  /// Whoever invents addresses makes us ask PayPal for them, but not for many at a time, nor for so
  /// many that PayPal would turn us away.
  private static final int MOST_AT_ONCE = 4;

  private static final int MOST_NEW_IN_A_MINUTE = 20;

  private final Set<String> hosts;
  private final InstantSource clock;
  private final Semaphore asking = new Semaphore(MOST_AT_ONCE);
  private final Allowance newOnes = new Allowance(MOST_NEW_IN_A_MINUTE);

  /// Only good ones are kept, so nobody can crowd them out.
  private final Cache<URI, X509Certificate> known;

  /// Where a good one was before: invented addresses cannot keep us from asking there again.
  private final Cache<URI, Boolean> proven = Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  PayPalCertificates(Set<String> hosts, InstantSource clock) {
    this.hosts = hosts;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(KEPT)
            .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
            .build();
  }

  /// Empty when nothing at this address is to be believed.
  Optional<X509Certificate> at(String address) {
    return allowed(address)
        .flatMap(url -> Optional.ofNullable(known.get(url, this::fetched)))
        .filter(this::isValidNow);
  }

  private Optional<URI> allowed(String address) {
    try {
      return Optional.of(URI.create(address)).filter(this::isAllowed);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private boolean isAllowed(URI url) {
    String host = url.getHost();
    return host != null
        && hosts.contains(host)
        && ("https".equals(url.getScheme())
            || ("http".equals(url.getScheme()) && THIS_MACHINE.contains(host)))
        && url.getRawUserInfo() == null
        && url.getRawQuery() == null
        && url.getRawFragment() == null
        && PATH.matcher(url.getRawPath()).matches();
  }

  private @Nullable X509Certificate fetched(URI url) {
    boolean allowed = proven.getIfPresent(url) != null || newOnes.take(clock.instant());
    if (!allowed || !asking.tryAcquire()) {
      return null;
    }
    try {
      X509Certificate certificate = CertificateFetch.from(url);
      if (!isValidNow(certificate)) {
        return null;
      }
      proven.put(url, true);
      return certificate;
    } catch (CertificateFetch.Failed | GeneralSecurityException unusable) {
      LOG.log(
          Level.WARNING,
          "No certificate for webhooks of PayPal at {0}: {1}",
          url,
          unusable.toString());
      return null;
    } finally {
      asking.release();
    }
  }

  private boolean isValidNow(X509Certificate certificate) {
    try {
      certificate.checkValidity(Date.from(clock.instant()));
      return true;
    } catch (CertificateException expiredOrNotYet) {
      return false;
    }
  }
}
