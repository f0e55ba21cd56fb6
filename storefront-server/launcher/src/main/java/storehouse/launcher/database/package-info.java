/// The database under the shop: a MariaDB server from a jar, and one schema with a user of its own
/// for each store, there or on any MySQL or MariaDB that the configuration names.
@NullMarked
package storehouse.launcher.database;

import org.jspecify.annotations.NullMarked;
