/// Tests of the pages' frame.
@NullMarked
package storehouse.storefront.frame;

import org.jspecify.annotations.NullMarked;
