/// Whether the gateways' sums are right, whatever happens to them.
@NullMarked
package storehouse.simulators.money;

import org.jspecify.annotations.NullMarked;
