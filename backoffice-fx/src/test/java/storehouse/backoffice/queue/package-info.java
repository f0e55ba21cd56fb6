/// Tests of this package against a fake server.
@NullMarked
package storehouse.backoffice.queue;

import org.jspecify.annotations.NullMarked;
