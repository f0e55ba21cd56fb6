/// Tests of the shop's pages: every template with sample models, and the rules that hold for all.
@NullMarked
package storehouse.storefront;

import org.jspecify.annotations.NullMarked;
