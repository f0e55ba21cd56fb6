/// Tests of this package.
@NullMarked
package storehouse.backoffice.words;

import org.jspecify.annotations.NullMarked;
