/// What the person at the terminal reads: texts from the bundle, progress lines, failures in one
/// sentence.
@NullMarked
package storehouse.launcher.console;

import org.jspecify.annotations.NullMarked;
