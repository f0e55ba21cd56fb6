/// What the batcher promises.
@NullMarked
package storehouse.platform.batch;

import org.jspecify.annotations.NullMarked;
