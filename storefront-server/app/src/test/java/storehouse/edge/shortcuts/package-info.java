/// What is answered without the REST framework, and that nothing is lost by it.
@NullMarked
package storehouse.edge.shortcuts;

import org.jspecify.annotations.NullMarked;
