/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.shell;

import org.jspecify.annotations.NullMarked;
