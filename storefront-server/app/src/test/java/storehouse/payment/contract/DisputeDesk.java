package storehouse.payment.contract;

import java.util.List;
import storehouse.payment.gateway.dispute.GatewayDisputes;

/// Where owners of cards dispute payments, and banks decide.
interface DisputeDesk {

  /// A new way to the gateway.
  GatewayDisputes disputes();

  /// The owner wants so much back; the gateway's id of the dispute. `reference` is the gateway's
  /// name of the payment.
  String open(long orderId, String reference, long minorUnits);

  /// The same; the shop has only a second to answer.
  String openBriefly(long orderId, String reference, long minorUnits);

  /// The bank only asks, and takes nothing.
  String inquire(long orderId, String reference, long minorUnits);

  /// An inquiry becomes a chargeback.
  void escalate(String dispute);

  /// The bank asks no more.
  void closeInquiry(String dispute);

  /// Where time does not bring it about by itself.
  void deadlinePasses(String dispute);

  void decide(String dispute, boolean shopWins);

  /// Whether it gives back what is not disputed while the rest is: Stripe refunds nothing of a
  /// charge that is charged back, and PayPal no part of a capture with an open case.
  boolean refundsBesideDisputes();

  /// The statements that the gateway has taken, one for each time.
  List<String> said(String dispute);

  /// The next evidence meets a fault such as `lost-after-applying`.
  void planDefence(String fault);
}
