/// Signing in on a real database.
@NullMarked
package storehouse.identity;

import org.jspecify.annotations.NullMarked;
