/// Looking up stock and correcting it.
@NullMarked
package storehouse.backoffice.stock;

import org.jspecify.annotations.NullMarked;
