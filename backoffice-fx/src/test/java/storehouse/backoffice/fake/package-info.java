/// A back office server of our own in memory, over real HTTP, with faults that can be asked for.
@NullMarked
package storehouse.backoffice.fake;

import org.jspecify.annotations.NullMarked;
