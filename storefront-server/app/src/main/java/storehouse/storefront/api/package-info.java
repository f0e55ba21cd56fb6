/// Public reads that compose several contexts into one answer.
@NullMarked
package storehouse.storefront.api;

import org.jspecify.annotations.NullMarked;
