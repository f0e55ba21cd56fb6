/// Pages for when something is missing or fails; each offers a way on.
@NullMarked
package storehouse.storefront.problem;

import org.jspecify.annotations.NullMarked;
