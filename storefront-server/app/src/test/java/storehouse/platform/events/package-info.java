/// Outbox, relay and inbox, on real databases.
@NullMarked
package storehouse.platform.events;

import org.jspecify.annotations.NullMarked;
