/// How long rows are kept that have served: what nobody needs any more is deleted a little at a
/// time.
@NullMarked
package storehouse.platform.retention;

import org.jspecify.annotations.NullMarked;
