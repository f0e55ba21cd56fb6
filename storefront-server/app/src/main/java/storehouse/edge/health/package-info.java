/// Whether this node can serve: asked by load balancers and by the launcher.
@NullMarked
package storehouse.edge.health;

import org.jspecify.annotations.NullMarked;
