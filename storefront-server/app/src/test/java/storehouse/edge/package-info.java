/// Tests of what every request passes.
@NullMarked
package storehouse.edge;

import org.jspecify.annotations.NullMarked;
