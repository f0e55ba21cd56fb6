/// Tests of this package.
@NullMarked
package storehouse.backoffice.work;

import org.jspecify.annotations.NullMarked;
