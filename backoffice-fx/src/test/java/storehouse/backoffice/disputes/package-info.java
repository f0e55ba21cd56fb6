/// Disputes without a window.
@NullMarked
package storehouse.backoffice.disputes;

import org.jspecify.annotations.NullMarked;
