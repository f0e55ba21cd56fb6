/// What a simulator must still know after its process was killed: rows in memory, and an
/// append-only file from which they come back.
@NullMarked
package storehouse.simulators.journal;

import org.jspecify.annotations.NullMarked;
