/// What comes back after a crash.
@NullMarked
package storehouse.simulators.journal;

import org.jspecify.annotations.NullMarked;
