/// The frame around every screen.
@NullMarked
package storehouse.backoffice.shell;

import org.jspecify.annotations.NullMarked;
