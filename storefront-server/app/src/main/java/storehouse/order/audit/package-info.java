/// Keeps an eye on the books while the shop runs: on one node, a little at a time. It proposes
/// repairs and makes none.
@NullMarked
package storehouse.order.audit;

import org.jspecify.annotations.NullMarked;
