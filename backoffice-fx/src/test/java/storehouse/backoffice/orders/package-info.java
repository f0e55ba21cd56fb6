/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.orders;

import org.jspecify.annotations.NullMarked;
