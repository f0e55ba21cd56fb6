/// Boots the whole shop on one machine, and the commands of `./run`.
@NullMarked
package storehouse.launcher;

import org.jspecify.annotations.NullMarked;
