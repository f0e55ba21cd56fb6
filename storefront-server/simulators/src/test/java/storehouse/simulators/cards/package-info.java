/// A shop for the libraries that stand in for the gateways' own.
@NullMarked
package storehouse.simulators.cards;

import org.jspecify.annotations.NullMarked;
