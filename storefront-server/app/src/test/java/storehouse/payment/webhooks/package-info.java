/// What becomes of webhooks that are not what they seem. The letters are signed by the gateways'
/// own libraries, or by the JDK, never by the shop's code.
@NullMarked
package storehouse.payment.webhooks;

import org.jspecify.annotations.NullMarked;
