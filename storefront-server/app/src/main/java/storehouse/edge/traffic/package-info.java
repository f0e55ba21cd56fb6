/// Request ids, and a limit of requests for each client.
@NullMarked
package storehouse.edge.traffic;

import org.jspecify.annotations.NullMarked;
