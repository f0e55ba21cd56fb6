package storehouse.order;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The link with which a shopper whose payment came to nothing pays for the same goods again, on
/// whatever gateway they like: of one order, signed with the secret of that order, and for a week.
///
/// It moves no money by itself. It leads to the checkout of the order's own cart, and of a cart no
/// second order is accepted while one stands, so it may be followed often, and by two at once.
public final class PayAgain {

  private static final Duration GOOD_FOR = Duration.ofDays(7);
  private static final String ALGORITHM = "HmacSHA256";

  private PayAgain() {}

  /// Whether another payment helps; it does not when the goods are gone.
  public static boolean helpsAgainst(@Nullable String cancelReason) {
    return cancelReason != null
        && (cancelReason.startsWith("payment.") || cancelReason.startsWith("deadline."));
  }

  /// The link, below the shop's address; empty when it would not help, or not any more.
  public static Optional<String> path(OrderView order, Instant now) {
    return end(order)
        .filter(now::isBefore)
        .map(Instant::getEpochSecond)
        .map(
            until ->
                "/orders/%s/pay-again?until=%d&proof=%s"
                    .formatted(order.number(), until, proof(order, until)));
  }

  private static Optional<Instant> end(OrderView order) {
    return helpsAgainst(order.cancelReason())
        ? order.timeline().stream()
            .filter(entry -> entry.type().equals("order.cancelled"))
            .map(entry -> entry.at().plus(GOOD_FOR))
            .findFirst()
        : Optional.empty();
  }

  /// Whether this is what [#path] says of the order, and not too old.
  public static boolean isGenuine(OrderView order, String until, String proof, Instant now) {
    if (!until.matches("\\d{1,12}")) {
      return false;
    }
    long end = Long.parseLong(until);
    return MessageDigest.isEqual(
            proof(order, end).getBytes(StandardCharsets.UTF_8),
            proof.getBytes(StandardCharsets.UTF_8))
        && now.getEpochSecond() < end;
  }

  private static String proof(OrderView order, long until) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(order.accessToken().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      String signed = "pay-again " + order.number() + " " + until;
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, missing);
    }
  }
}
