/// Tests of which gateway is offered first.
@NullMarked
package storehouse.payment.routing;

import org.jspecify.annotations.NullMarked;
