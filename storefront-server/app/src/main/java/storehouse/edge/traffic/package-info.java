/// The door, request ids, and limits: of requests for each client, and of what a body may be.
@NullMarked
package storehouse.edge.traffic;

import org.jspecify.annotations.NullMarked;
