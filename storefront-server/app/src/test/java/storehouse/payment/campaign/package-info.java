/// Many payments over all gateways, while answers are lost, webhooks come late and several times,
/// and the shop's servers die.
@NullMarked
package storehouse.payment.campaign;

import org.jspecify.annotations.NullMarked;
