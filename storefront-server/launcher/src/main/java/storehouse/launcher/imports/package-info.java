/// Sends files to a running shop through its back-office API and shows how far they are.
@NullMarked
package storehouse.launcher.imports;

import org.jspecify.annotations.NullMarked;
