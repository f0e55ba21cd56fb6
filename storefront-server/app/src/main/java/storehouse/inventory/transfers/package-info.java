/// Goods on their way from one warehouse to another. A transfer is dispatched in one transaction
/// and received in another, each once per reference: whoever dies in between leaves goods that are
/// in transit, and nothing that is nowhere.
@NullMarked
package storehouse.inventory.transfers;

import org.jspecify.annotations.NullMarked;
