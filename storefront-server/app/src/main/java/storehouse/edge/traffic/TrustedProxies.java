package storehouse.edge.traffic;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The proxies in front of the shop whose word on the client's address counts:
/// `storehouse.edge.trusted-proxies` (`STOREHOUSE_EDGE_TRUSTED_PROXIES`), addresses separated by
/// commas. Usually there are none, and what `X-Forwarded-For` says is ignored: anybody can send it.
@Singleton
public final class TrustedProxies {

  public static final String HEADER = "X-Forwarded-For";

  private final Set<String> addresses;

  @Inject
  public TrustedProxies(
      @ConfigProperty(name = "storehouse.edge.trusted-proxies") Optional<String> addresses) {
    this.addresses =
        Arrays.stream(addresses.orElse("").split(","))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Who asks: the nearest address that is no proxy of ours. Each proxy appends the one it was
  /// called from, so everything left of that is hearsay.
  String client(String peer, @Nullable String forwardedFor) {
    if (forwardedFor == null || !addresses.contains(peer)) {
      return peer;
    }
    List<String> hops = Arrays.stream(forwardedFor.split(",")).map(String::strip).toList();
    return hops.reversed().stream()
        .filter(hop -> !hop.isEmpty() && !addresses.contains(hop))
        .findFirst()
        .orElse(peer);
  }
}
