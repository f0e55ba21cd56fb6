/// Orders for more than there is: how many units of a SKU may be waited for, who waits, and who
/// gets what arrives. Units that come are reserved for those who wait, the oldest order first, in
/// the transaction that brings them, so nobody who waits sees somebody else go first.
///
/// Stock rows are always locked before the policy of their SKU, and the policy before the orders
/// that wait. Whoever lets an order wait reads the stock again once the policy is held, and whoever
/// brings units looks for those who wait only then; so neither misses the other.
@NullMarked
package storehouse.inventory.backorders;

import org.jspecify.annotations.NullMarked;
