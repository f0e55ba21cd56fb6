/// Listens to what a node says to its database, and cuts it short.
@NullMarked
package storehouse.testing.sql;

import org.jspecify.annotations.NullMarked;
