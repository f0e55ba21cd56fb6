/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.stuck;

import org.jspecify.annotations.NullMarked;
