/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice;

import org.jspecify.annotations.NullMarked;
