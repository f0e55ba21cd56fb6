/// What every context stands on: ids, clock, stores, events, sagas. Knows no context.
@NullMarked
package storehouse.platform;

import org.jspecify.annotations.NullMarked;
