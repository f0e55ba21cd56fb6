/// The payments screen without its window.
@NullMarked
package storehouse.backoffice.payments;

import org.jspecify.annotations.NullMarked;
