/// Tests of what counts as sold, on the real database.
@NullMarked
package storehouse.recommendation;

import org.jspecify.annotations.NullMarked;
