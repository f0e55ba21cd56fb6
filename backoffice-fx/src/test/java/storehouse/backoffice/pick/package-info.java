/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.pick;

import org.jspecify.annotations.NullMarked;
