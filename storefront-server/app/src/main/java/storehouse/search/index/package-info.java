/// Keeping the index up to date: what changed is written down with the event, and an indexer works
/// it off.
@NullMarked
package storehouse.search.index;

import org.jspecify.annotations.NullMarked;
