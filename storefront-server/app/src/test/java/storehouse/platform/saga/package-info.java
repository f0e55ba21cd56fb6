/// The saga runner's promises, on a real database.
@NullMarked
package storehouse.platform.saga;

import org.jspecify.annotations.NullMarked;
