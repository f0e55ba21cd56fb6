/// What shoppers buy, and what to show because of it.
///
/// Sales come from confirmed orders as events, and from imported order history. No shopper is named
/// in this store.
@NullMarked
package storehouse.recommendation;

import org.jspecify.annotations.NullMarked;
