/// Recognising files.
@NullMarked
package storehouse.launcher.imports;

import org.jspecify.annotations.NullMarked;
