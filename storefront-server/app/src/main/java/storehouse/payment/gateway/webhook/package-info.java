/// What every gateway's webhook has in common: a signature over the raw body, checked before
/// anything of it is believed, and notes about payments of ours.
@NullMarked
package storehouse.payment.gateway.webhook;

import org.jspecify.annotations.NullMarked;
