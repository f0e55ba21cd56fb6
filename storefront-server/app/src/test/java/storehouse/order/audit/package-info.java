/// Breaks the books and looks whether somebody notices.
@NullMarked
package storehouse.order.audit;

import org.jspecify.annotations.NullMarked;
