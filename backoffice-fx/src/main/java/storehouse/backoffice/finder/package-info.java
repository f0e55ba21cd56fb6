/// Ctrl+K: finding anything from anywhere.
@NullMarked
package storehouse.backoffice.finder;

import org.jspecify.annotations.NullMarked;
