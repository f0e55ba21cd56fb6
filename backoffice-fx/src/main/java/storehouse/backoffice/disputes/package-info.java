/// Disputes: which of them wait for the shop and for how long, and what the shop says in them.
@NullMarked
package storehouse.backoffice.disputes;

import org.jspecify.annotations.NullMarked;
