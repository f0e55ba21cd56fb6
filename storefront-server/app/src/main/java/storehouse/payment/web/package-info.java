/// Where gateways report what happened to a payment.
@NullMarked
package storehouse.payment.web;

import org.jspecify.annotations.NullMarked;
