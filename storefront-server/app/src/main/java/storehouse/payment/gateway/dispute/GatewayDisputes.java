package storehouse.payment.gateway.dispute;

import storehouse.payment.DisputeEvidence;
import storehouse.payment.gateway.Recovery;

/// What a gateway does about disputes. Found by CDI, with the gateway's name in
/// `storehouse.payment.gateway.OfGateway`.
///
/// Each call blocks and never throws for what a network or a gateway can do. Calls with a key may
/// be repeated under the same key with the same content.
public interface GatewayDisputes {

  /// That of the gateway, such as `stripe`.
  String name();

  /// How it is found out what became of a request whose answer was lost. Of a gateway that cannot
  /// be read, how a dispute stands is the sum of what was told.
  Recovery recovery();

  /// Whether a payment shows what was lost in a dispute as a refund of its own.
  boolean lossIsARefund();

  DisputeAnswer read(DisputeInquiry inquiry);

  /// Hands the evidence in; it can be done once.
  DisputeAnswer defend(DisputeInquiry inquiry, DisputeEvidence evidence, String key);

  /// Gives in.
  DisputeAnswer accept(DisputeInquiry inquiry, String key);
}
