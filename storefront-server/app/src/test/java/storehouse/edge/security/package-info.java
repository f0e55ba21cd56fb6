/// Who is let through and what is refused.
@NullMarked
package storehouse.edge.security;

import org.jspecify.annotations.NullMarked;
