/// Places, and how screens lead from one to the other.
@NullMarked
package storehouse.backoffice.navigation;

import org.jspecify.annotations.NullMarked;
