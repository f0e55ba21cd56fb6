/// Natural batching: what queued while the last batch ran is the next batch. And values that are
/// kept for a moment, which a crowd has read together.
@NullMarked
package storehouse.platform.batch;

import org.jspecify.annotations.NullMarked;
