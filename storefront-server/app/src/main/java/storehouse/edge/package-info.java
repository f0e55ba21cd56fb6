/// The one way in: every request passes here before a context sees it, and every answer leaves
/// here. Nobody imports this package.
@NullMarked
package storehouse.edge;

import org.jspecify.annotations.NullMarked;
