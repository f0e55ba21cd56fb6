/// Reading the command line.
@NullMarked
package storehouse.launcher.command;

import org.jspecify.annotations.NullMarked;
