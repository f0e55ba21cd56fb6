/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.warehouses;

import org.jspecify.annotations.NullMarked;
