/// Orders on their way into the warehouses and, when they are cancelled, out again.
@NullMarked
package storehouse.fulfilment.handover;

import org.jspecify.annotations.NullMarked;
