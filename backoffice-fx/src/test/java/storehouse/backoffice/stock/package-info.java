/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.stock;

import org.jspecify.annotations.NullMarked;
