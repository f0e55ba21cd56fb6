/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.pack;

import org.jspecify.annotations.NullMarked;
