/// Natural batching: what queued while the last batch ran is the next batch.
@NullMarked
package storehouse.platform.batch;

import org.jspecify.annotations.NullMarked;
