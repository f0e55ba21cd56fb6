/// Events of a context that exists for tests only.
@NullMarked
package storehouse.sample.events;

import org.jspecify.annotations.NullMarked;
