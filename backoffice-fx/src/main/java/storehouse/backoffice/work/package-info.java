/// Work beside the window, and the tools that every screen is given.
@NullMarked
package storehouse.backoffice.work;

import org.jspecify.annotations.NullMarked;
