/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.finder;

import org.jspecify.annotations.NullMarked;
