package storehouse.payment.contract;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import storehouse.payment.gateway.Gateway;
import storehouse.payment.gateway.webhook.WebhookReader;

/// One gateway for the contract: its simulator, the shop's way to it, and its books.
public interface GatewayDesk extends AutoCloseable {

  /// A new way to the gateway, as another server of the shop has it.
  Gateway gateway();

  WebhookReader reader();

  /// From now on the gateway tells this shop.
  void tellShopAt(URI shop);

  /// Where `/_sim` is.
  URI simulator();

  /// The next such request, of which the key contains this, meets a fault such as
  /// `lost-after-applying`.
  void plan(String fault, Request request, String key);

  /// The shopper ends the challenge at the bank's page; what the gateway gives them to bring back
  /// to the shop, or nothing.
  String proofAfter(String url, boolean passes);

  /// Somebody gives a part back at the gateway's own desk, without telling the shop.
  void giveBackAtTheDesk(long orderId, String reference, long minorUnits);

  /// The shopper's bank sends the latest refund of the order back to the gateway.
  void sendBack(long orderId);

  /// Where owners of cards dispute payments.
  DisputeDesk disputeDesk();

  /// From now on each webhook comes so often again, late and in any order; 1 and 0 ends that.
  void tellInDisorder(int repeats, int latestMillis);

  /// What the gateway believes about the payments of an order, in minor units.
  default List<Standing> standings(long orderId) {
    return standings().getOrDefault(orderId, List.of());
  }

  /// The same of all orders that have payments there.
  Map<Long, List<Standing>> standings();

  /// How many webhooks the shop has not taken yet.
  int owedWebhooks();

  /// The headers with which the gateway sends this again now.
  default Map<String, String> sentAgain(Map<String, String> headers, byte[] body, Instant now) {
    return headers;
  }

  /// @param held set aside and neither captured nor released
  record Standing(long held, long captured, long refunded) {}

  /// What moves money.
  enum Request {
    AUTHORISE,
    CAPTURE,
    CANCEL,
    REFUND
  }

  @Override
  void close() throws Exception;
}
