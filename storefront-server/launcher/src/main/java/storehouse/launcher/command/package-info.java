/// What the person typed after `./run`.
@NullMarked
package storehouse.launcher.command;

import org.jspecify.annotations.NullMarked;
