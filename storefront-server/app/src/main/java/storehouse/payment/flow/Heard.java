package storehouse.payment.flow;

import java.util.List;
import storehouse.payment.GatewayExchange;
import storehouse.payment.gateway.GatewayAnswer;

/// What a call to a gateway came to, and everything that was said on the way there.
record Heard(GatewayAnswer answer, List<GatewayExchange> exchanges) {}
