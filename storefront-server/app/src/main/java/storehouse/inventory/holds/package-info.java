/// Units that are held for carts for a while: soft reservations. They are part of what is reserved,
/// so nothing else can promise them; they become an order's in the transaction that reserves for
/// it, and otherwise end by themselves.
@NullMarked
package storehouse.inventory.holds;

import org.jspecify.annotations.NullMarked;
