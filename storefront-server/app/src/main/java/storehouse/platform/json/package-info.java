/// Records as JSON text, in one way everywhere.
@NullMarked
package storehouse.platform.json;

import org.jspecify.annotations.NullMarked;
