/// What the invented past must look like, for recommendations and reports to have something to
/// find.
@NullMarked
package storehouse.launcher.demo.history;

import org.jspecify.annotations.NullMarked;
