/// What a gateway tells the shop by itself: webhooks, owed until the shop has taken them.
@NullMarked
package storehouse.simulators.outgoing;

import org.jspecify.annotations.NullMarked;
