/// How much a client may ask.
@NullMarked
package storehouse.edge.traffic;

import org.jspecify.annotations.NullMarked;
